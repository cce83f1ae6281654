/** The course of long work: it gives way to other work, tells how far it is, and can be ended. */
export type Turn = {
  /** To be awaited between small pieces of work. @throws whatever the signal gave, once the work is to end */
  readonly rest: () => Promise<void>
  /** Share of the work that is done, 0 to 1. */
  readonly progress: (share: number) => void
}

/** The same turn for a part of its work, which goes from one share of the whole to another. */
export const partOf = (turn: Turn, from: number, to: number): Turn => ({
  rest: turn.rest,
  progress: (share) => turn.progress(from + (to - from) * share),
})

/** For work nobody waits for and nothing runs beside. */
export const WITHOUT_REST: Turn = { rest: () => Promise.resolve(), progress: () => undefined }
