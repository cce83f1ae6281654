import type { Place } from '../compared-source.ts'
import type { Corpus } from '../corpus.ts'
import type { Turn } from '../turn.ts'
import type { Suggestion } from './suggestion.ts'

/** Claims that a passage may bear on, the likeliest first; none that the user refused for it. */
export function suggestionsFor(_corpus: Corpus, _place: Place, _turn: Turn): Promise<readonly Suggestion[]> {
  return Promise.resolve([])
}
