/** What works on annotations, and waits for one that is being made. */
type Work = () => unknown

type Marking = {
  /** Runs work that makes an annotation: at once, so that it takes what is selected now, unless such work is under way. */
  readonly mark: (work: () => Promise<void>) => void
  /** Runs what works on annotations: at once, or after the one that is being made, in the order asked for. */
  readonly after: (work: Work) => void
  readonly isMarking: () => boolean
}

/**
 * Keeps keys in the order in which they were pressed: an annotation is written in a few milliseconds, and a key pressed
 * within them is about it, not about the one that was active before. Work that fails makes room for the next.
 */
export function createMarking(): Marking {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  /** What the work whose turn it is has begun; it ends with that. */
  let begun: Promise<void>[] | null = null

  const queue = (work: Promise<unknown>) => {
    waiting += 1
    // Without a catch: a failure is reported like any that nobody expected, and the next only waits for its end.
    last = work.finally(() => (waiting -= 1))
  }
  const inTurn = async (work: Work, before: Promise<unknown>) => {
    await before.catch(() => undefined)
    // By then the views have drawn the annotation, and commands for it are on offer.
    await new Promise((resolve) => setTimeout(resolve))
    const own: Promise<void>[] = []
    begun = own
    try {
      work()
    } finally {
      begun = null
    }
    await Promise.all(own)
  }
  const mark = (work: () => Promise<void>) => {
    if (begun !== null) begun.push(work())
    else if (waiting === 0) queue(work())
    else queue(inTurn(() => mark(work), last))
  }
  return {
    mark,
    after(work) {
      if (waiting === 0) work()
      else queue(inTurn(work, last))
    },
    isMarking: () => waiting > 0,
  }
}

/** The window's one. */
export const marking = createMarking()
