import type { Span } from '../../../text/offsets.ts'
import type { Passage, PreparedSource } from '../../prepared-source.ts'
import type { Token } from '../../tokens/tokenise.ts'
import { namedWithin, termsWithin } from '../terms.ts'
import { countryAt } from './country-terms.ts'

/** What some words are about: its terms, a country, its people and capital being one; which of them are words of names; the countries. */
export type About = {
  readonly terms: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  readonly countries: ReadonlySet<string>
}

/** Gathers what parts of passages are about, without the words that are left out. */
export function createAbout(
  { source }: PreparedSource,
  isLeftOut: (token: Token) => boolean,
): { readonly add: (passage: Passage, part: Span) => void; readonly all: () => About } {
  const { content } = source.text
  const [terms, names, countries] = [new Set<string>(), new Set<string>(), new Set<string>()]
  return {
    add(passage, part) {
      let named = 0
      for (const [at, token] of passage.tokens.entries()) {
        if (at < named || token.start < part.start || token.end > part.end || isLeftOut(token)) continue
        const country = countryAt(passage.tokens, at, content, source.language)
        if (country === null) for (const term of termsWithin(passage, token)) terms.add(term)
        else {
          named = at + country.words
          for (const set of [terms, names, countries]) set.add(country.term)
        }
      }
      for (const name of namedWithin(passage, part, content)) if (terms.has(name)) names.add(name)
    },
    all: () => ({ terms, names, countries }),
  }
}
