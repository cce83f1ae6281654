import type { Span } from '../../text/offsets.ts'
import type { Place } from '../compared-source.ts'

/** A stretch of words that two sources share, perhaps with small changes. `copied` from eight words on, else `echo`. */
export type SharedWording = {
  readonly grade: 'copied' | 'echo'
  /** Words in common. */
  readonly words: number
  /** In the source that was published earlier, if that is known; never called the origin. */
  readonly a: Place
  readonly b: Place
  /** Which was published earlier, as far as both dates tell. */
  readonly earlier: 'a' | 'b' | null
  /** The words in common within each place, words in a row as one; what lies between differs. */
  readonly common: { readonly a: readonly Span[]; readonly b: readonly Span[] }
}
