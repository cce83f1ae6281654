import type { Colour } from '../../project/annotation.ts'

/** A code as a file gives it. */
export type ForeignCode = {
  /** Its id there, in lower case and without braces, if it is one of ours in form. */
  readonly id: string | null
  /** The names from the outermost code to this one, never empty. */
  readonly path: readonly string[]
  /** Null where the file says nothing. */
  readonly colour: Colour | null
  readonly description: string
  readonly memo: string
}

/** Why no codes were read from a file. */
export type ExchangeProblem =
  'empty' | 'no-name-column' | 'not-a-codebook' | 'entities' | 'damaged' | 'too-deep' | 'too-large'

/** More codes than any codebook has. */
export const MOST_CODES = 20_000

/** A name without line breaks and of a length that is stored; empty if there is none. */
export const cleanName = (name: string): string => name.replace(/\s+/g, ' ').trim().slice(0, 200).trim()
