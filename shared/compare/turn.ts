/** The course of long work: it gives way to other work, tells how far it is, and can be ended. */
export type Turn = {
  /** To be awaited between small pieces of work. @throws whatever the signal gave, once the work is to end */
  readonly rest: () => Promise<void>
  /** Share of the work that is done, 0 to 1. */
  readonly progress: (share: number) => void
}

/** For work nobody waits for and nothing runs beside. */
export const WITHOUT_REST: Turn = { rest: () => Promise.resolve(), progress: () => undefined }
