import type { Place } from '../compared-source.ts'
import type { Corpus } from '../corpus.ts'
import type { Turn } from '../turn.ts'
import type { SimilarPassage } from './alignment.ts'

/** Passages of other sources that resemble a place, the likest first. */
export function similarTo(
  _corpus: Corpus,
  _place: Place,
  _most: number,
  _turn: Turn,
): Promise<readonly SimilarPassage[]> {
  return Promise.resolve([])
}
