const BEAT_MS = 1000

export type BulkWork = {
  /** Says that many rows are going to be written one after another. Returns the function that ends it. */
  readonly begin: () => () => void
  /** 0 while nothing runs; else another number every second. */
  readonly getSnapshot: () => number
  readonly subscribe: (listener: () => void) => () => void
}

/**
 * Beats once a second while many rows are written, so that what reads all of them does so once a second and not after
 * every row, which would cost the square of their number.
 */
export function createBulkWork(): BulkWork {
  const listeners = new Set<() => void>()
  let running = 0
  let beat = 0
  let timer: ReturnType<typeof setInterval> | undefined

  const show = (next: number) => {
    beat = next
    for (const listener of listeners) listener()
  }
  return {
    begin() {
      running += 1
      if (running === 1) {
        show(1)
        timer = setInterval(() => show(beat + 1), BEAT_MS)
      }
      let ended = false
      return () => {
        if (ended) return
        ended = true
        running -= 1
        if (running > 0) return
        clearInterval(timer)
        show(0)
      }
    },
    getSnapshot: () => beat,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** The page's one beat. */
export const bulkWork = createBulkWork()
