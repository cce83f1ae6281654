/** Longest wait for a quiet moment, in ms. */
const LONGEST_WAIT = 250

/** Runs something soon, once for all the times it was asked for meanwhile, when the page has nothing more urgent to do. */
export function whenQuiet(run: () => void) {
  let waiting = 0
  return {
    schedule: () => {
      if (waiting !== 0) return
      waiting = requestIdleCallback(
        () => {
          waiting = 0
          run()
        },
        { timeout: LONGEST_WAIT },
      )
    },
    cancel: () => {
      cancelIdleCallback(waiting)
      waiting = 0
    },
  }
}
