/** What the status line says. `failed` stays until a later write succeeds. */
export type SaveStatus =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly message: string }

/** Something typed and not yet written. */
export type Hold = {
  /** It is written, or given up. */
  readonly release: () => void
  /** It could not be written and waits: until it is released, nothing may be called saved. */
  readonly stick: () => void
}

export type SaveTracker = {
  /** Follows a write from its start to its durable end, and hands its outcome on. */
  readonly track: <T>(write: () => Promise<T>) => Promise<T>
  /** Says that something typed is not written yet. */
  readonly hold: () => Hold
  readonly getSnapshot: () => SaveStatus
  readonly subscribe: (listener: () => void) => () => void
}

export function createSaveTracker(): SaveTracker {
  const listeners = new Set<() => void>()
  let writing = 0
  let stuck = 0
  let failure: string | null = null
  let status: SaveStatus = { kind: 'saved' }

  const judge = (): SaveStatus => {
    if (writing > 0) return { kind: 'saving' }
    if (stuck > 0) return { kind: 'failed', message: failure ?? 'a text is not written yet' }
    return failure === null ? { kind: 'saved' } : { kind: 'failed', message: failure }
  }
  const update = () => {
    const next = judge()
    if (next.kind === status.kind && next.kind !== 'failed') return
    status = next
    for (const listener of listeners) listener()
  }
  const hold = (): Hold => {
    let state: 'writing' | 'stuck' | 'released' = 'writing'
    writing += 1
    update()
    const move = (to: 'stuck' | 'released') => {
      if (state === 'released' || state === to) return
      if (state === 'writing') writing -= 1
      else stuck -= 1
      if (to === 'stuck') stuck += 1
      state = to
      update()
    }
    return { release: () => move('released'), stick: () => move('stuck') }
  }

  return {
    hold,
    async track(write) {
      const held = hold()
      try {
        const result = await write()
        failure = null
        return result
      } catch (cause) {
        failure = cause instanceof Error ? cause.message : String(cause)
        throw cause
      } finally {
        held.release()
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
