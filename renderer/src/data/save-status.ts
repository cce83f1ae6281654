/** What the status line says. `failed` stays until a later write succeeds. */
export type SaveStatus =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly message: string }

export type SaveTracker = {
  /** Follows a write from its start to its durable end, and hands its outcome on. */
  readonly track: <T>(write: () => Promise<T>) => Promise<T>
  /** Says that something typed is not written yet; call the result once it is (or was given up). */
  readonly hold: () => () => void
  readonly getSnapshot: () => SaveStatus
  readonly subscribe: (listener: () => void) => () => void
}

export function createSaveTracker(): SaveTracker {
  const listeners = new Set<() => void>()
  let pending = 0
  let failure: string | null = null
  let status: SaveStatus = { kind: 'saved' }

  const update = () => {
    const next: SaveStatus =
      pending > 0
        ? { kind: 'saving' }
        : failure === null
          ? { kind: 'saved' }
          : { kind: 'failed', message: failure }
    if (next.kind === status.kind && next.kind !== 'failed') return
    status = next
    for (const listener of listeners) listener()
  }
  const hold = () => {
    let held = true
    pending += 1
    update()
    return () => {
      if (!held) return
      held = false
      pending -= 1
      update()
    }
  }

  return {
    hold,
    async track(write) {
      const release = hold()
      try {
        const result = await write()
        failure = null
        return result
      } catch (cause) {
        failure = cause instanceof Error ? cause.message : String(cause)
        throw cause
      } finally {
        release()
      }
    },
    getSnapshot: () => status,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The page's one tracker: every durable write goes through it. */
export const saveStatus = createSaveTracker()
