import { useCallback, useEffect, useRef, useState } from 'react'
import { saveStatus } from './save-status.ts'

export type Draft = {
  /** What the field shows. */
  readonly text: string
  /** Shows and writes what was typed. */
  readonly change: (text: string) => void
  /** Gives up what is shown but could not be written, and shows what is stored. */
  readonly discard: () => void
}

/**
 * Text that is written while it is typed: one write at a time, always the latest text, and the status line says "Saving"
 * until all is written. Undo and other windows change the field too, unless something typed is still on its way.
 * `write` returns null for text that must not be stored (an empty title): it is shown, and waits.
 */
export function useDraft(stored: string, write: (text: string) => Promise<void> | null): Draft {
  const [draft, setDraft] = useState<string | null>(null)
  const latest = useRef({ stored, write })
  const queue = useRef<Queue>({ busy: false, next: null, written: [] })

  useEffect(() => {
    latest.current = { stored, write }
  })
  useEffect(() => {
    const { busy, written } = queue.current
    // Reads lag behind writes: an answer from before the last write must not take back what was typed since.
    if (busy || (written.at(-1) !== stored && written.includes(stored))) return
    queue.current.written = []
    setDraft(null)
  }, [stored])

  const change = useCallback((text: string) => {
    setDraft(text)
    queue.current.next = text
    if (!queue.current.busy) void drain(queue.current, latest, setDraft)
  }, [])
  const discard = useCallback(() => setDraft(null), [])
  return { text: draft ?? stored, change, discard }
}

/** `written` holds what went out since the field last showed what is stored. */
type Queue = { busy: boolean; next: string | null; written: string[] }
type Latest = {
  readonly current: {
    readonly stored: string
    readonly write: (text: string) => Promise<void> | null
  }
}

async function drain(queue: Queue, latest: Latest, setDraft: (draft: null) => void): Promise<void> {
  queue.busy = true
  const release = saveStatus.hold()
  let waiting = false
  try {
    while (queue.next !== null) {
      const text = queue.next
      queue.next = null
      const writing = latest.current.write(text)
      waiting = writing === null
      if (writing !== null) queue.written.push(text)
      await writing
    }
  } catch {
    // The save status says so. The text stays in the field, and the next key tries again.
    waiting = true
  } finally {
    queue.busy = false
    release()
  }
  if (waiting || queue.written.at(-1) !== latest.current.stored) return
  queue.written = []
  setDraft(null)
}
