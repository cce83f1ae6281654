type LeaveQuestion = {
  /** What would be stopped or lost, as sentences. */
  readonly reasons: readonly string[]
  readonly answer: (leave: boolean) => void
}

export type RunningWork = {
  /** Says that work has begun that would be lost with the page; `label` is the sentence a person is told then. Returns the function that ends it. */
  readonly begin: (label: string) => () => void
  readonly running: () => readonly string[]
  /** True at once while nothing runs; else the person is asked, and the work coming to its end answers for them. */
  readonly mayLeave: () => Promise<boolean>
  /** The question that is open; the same object until it changes. */
  readonly question: () => LeaveQuestion | null
  readonly subscribe: (listener: () => void) => () => void
}

/** What runs in the page and does not survive its reload. Everything that switches projects asks `mayLeave` first. */
export function createRunningWork(): RunningWork {
  const works = new Set<{ readonly label: string }>()
  const listeners = new Set<() => void>()
  let question: LeaveQuestion | null = null

  const running = () => Array.from(works, ({ label }) => label)
  const pose = (next: LeaveQuestion | null) => {
    question = next
    for (const listener of listeners) listener()
  }

  return {
    begin(label) {
      const work = { label }
      works.add(work)
      return () => {
        works.delete(work)
        if (question === null) return
        if (works.size === 0) question.answer(true)
        else pose({ ...question, reasons: running() })
      }
    },
    running,
    mayLeave() {
      question?.answer(false)
      if (works.size === 0) return Promise.resolve(true)
      return new Promise((resolve) => {
        pose({
          reasons: running(),
          answer(leave) {
            pose(null)
            resolve(leave)
          },
        })
      })
    },
    question: () => question,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** The page's one registry. */
export const runningWork = createRunningWork()
