/** How long a page may take to write what it still has to, in milliseconds: longer, and closing would seem broken. */
const LONGEST_WAIT_MS = 2000

type Attempt = { preventDefault(): void }

export type Leaving = {
  /** Holds back an attempt to close or quit, lets the page finish, and calls `again`; the next attempt passes. */
  attempt(event: Attempt, again: () => void): void
  /** The page has finished. */
  ready(): void
  /** The user stayed after all, or there is a new window: the next attempt is held back again. */
  stay(): void
}

/** Lets the page finish before its window closes. `ask` tells it; whoever does not answer in time is not waited for. */
export function createLeaving(ask: () => void, longest = LONGEST_WAIT_MS): Leaving {
  let state: 'here' | 'waiting' | 'ready' = 'here'
  let next = (): void => {}
  let timer: NodeJS.Timeout | undefined

  function ready(): void {
    if (state !== 'waiting') return
    clearTimeout(timer)
    state = 'ready'
    next()
  }

  return {
    attempt(event, again) {
      if (state === 'ready') return
      event.preventDefault()
      // Quitting while the window is about to close means quitting: the last wish counts.
      next = again
      if (state === 'waiting') return
      state = 'waiting'
      timer = setTimeout(ready, longest)
      ask()
    },
    ready,
    stay() {
      clearTimeout(timer)
      state = 'here'
    },
  }
}
