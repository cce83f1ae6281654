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
  const queue = useRef<{ busy: boolean; next: string | null }>({ busy: false, next: null })

  useEffect(() => {
    latest.current = { stored, write }
  })
  useEffect(() => {
    if (!queue.current.busy) setDraft(null)
  }, [stored])

  const change = useCallback((text: string) => {
    setDraft(text)
    queue.current.next = text
    if (!queue.current.busy) void drain(queue.current, latest, setDraft)
  }, [])
  const discard = useCallback(() => setDraft(null), [])
  return { text: draft ?? stored, change, discard }
}

async function drain(
  queue: { busy: boolean; next: string | null },
  latest: { readonly current: { stored: string; write: (text: string) => Promise<void> | null } },
  setDraft: (draft: string | null) => void,
): Promise<void> {
  queue.busy = true
  const release = saveStatus.hold()
  let written: string | null = null
  try {
    while (queue.next !== null) {
      const text = queue.next
      queue.next = null
      const writing = latest.current.write(text)
      await writing
      written = writing === null ? null : text
    }
  } catch {
    // The save status says so, and the draft stays in the field: the next key, or leaving it, tries again.
    written = null
  } finally {
    queue.busy = false
    release()
  }
  if (written !== null && written === latest.current.stored) setDraft(null)
}
