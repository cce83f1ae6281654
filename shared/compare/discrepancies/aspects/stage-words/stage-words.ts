/** How far an undertaking has come. */
export type Stage = 'stopped' | 'planned' | 'begun' | 'nearly done' | 'done'

/** The words of a language for stages, as alternatives of expressions on folded text. */
export type StageWords = Readonly<Record<Stage, readonly string[]>> & {
  /** What undertakings are called without saying which: `this work`, `the project`. */
  readonly anything: string
  /** Before such a word, so that it is one that was spoken of. */
  readonly pointing: string
  /** In place of such a word. */
  readonly pronouns: string
  /** Before them where it was so at some time before. */
  readonly past: string
  /** A part of what is undertaken. */
  readonly part: string
  /** What tells one of several from another. */
  readonly ordinal: string
  /** What makes it a condition: `once it is complete`. */
  readonly condition: string
}
