import { useCallback, useEffect, useRef, useState } from 'react'
import { MissingRowError } from './mutate.ts'
import { saveStatus, type Hold } from './save-status.ts'

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
  const queue = useRef<Queue>({ busy: false, next: null, written: [], held: null })

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
  const discard = useCallback(() => {
    giveUp(queue.current)
    setDraft(null)
  }, [])
  return { text: draft ?? stored, change, discard }
}

/** `written` holds what went out since the field last showed what is stored. */
type Queue = {
  busy: boolean
  next: string | null
  written: string[]
  held: Hold | null
  retry?: ReturnType<typeof setTimeout>
}
type Latest = {
  readonly current: {
    readonly stored: string
    readonly write: (text: string) => Promise<void> | null
  }
}

/** What the text belonged to is gone: there is nothing left to write it to. */
function giveUp(queue: Queue): void {
  queue.next = null
  queue.held?.release()
  queue.held = null
}

/** The text stays in the field and the status line says so, until a retry or the next key gets through. */
function retryLater(queue: Queue, held: Hold, again: () => void): void {
  held.stick()
  clearTimeout(queue.retry)
  queue.retry = setTimeout(() => queue.busy || queue.next === null || again(), RETRY_AFTER_MS)
}

/** How long a text that could not be written waits before it is tried again by itself. */
const RETRY_AFTER_MS = 5000

async function drain(queue: Queue, latest: Latest, setDraft: (draft: null) => void): Promise<void> {
  queue.busy = true
  const held = (queue.held ??= saveStatus.hold())
  let waiting = false
  try {
    while (queue.next !== null) {
      const text = queue.next
      const writing = latest.current.write(text)
      waiting = writing === null
      if (writing !== null) queue.written.push(text)
      await writing
      if (queue.next === text) queue.next = null
    }
    held.release()
    queue.held = null
  } catch (cause) {
    waiting = true
    if (cause instanceof MissingRowError) giveUp(queue)
    else retryLater(queue, held, () => void drain(queue, latest, setDraft))
  } finally {
    queue.busy = false
  }
  if (waiting || queue.written.at(-1) !== latest.current.stored) return
  queue.written = []
  setDraft(null)
}
