import { plainTerm } from '../terms.ts'
import { countryCalled } from '../../facts/names/countries.ts'
import type { Passage } from '../../prepared-source.ts'
import { COUNTRIES, TWO_WORDS } from '../../tokens/countries.ts'
import { foldWord } from '../../tokens/fold-word.ts'
import { baseLanguage, stemmer } from '../../tokens/stem.ts'
import type { Token } from '../../tokens/tokenise.ts'

let known: ReadonlyMap<string, string> | null = null

/** English words for one country by their stems, each with the term of its name: `caracas` and `venezuelan`, `venezuela`. */
function english(): ReadonlyMap<string, string> {
  if (known !== null) return known
  const stem = stemmer('en')
  const made = new Map<string, string>()
  for (const group of COUNTRIES.split(/[|\n]+/)) {
    const stems = group
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => stem(foldWord(word, 'en')))
    for (const each of stems) if (!made.has(each)) made.set(each, plainTerm(stems[0] ?? each))
  }
  known = made
  return made
}

/** Words in a row that name a country, and its term. */
type Named = { readonly term: string; readonly words: 1 | 2 }

/** The country named by the word at a place, its people's and its capital's name in English; null if it names none. */
export function countryAt(
  tokens: readonly Token[],
  at: number,
  content: string,
  language: string | null,
): Named | null {
  const token = tokens[at]
  if (token === undefined) return null
  const base = baseLanguage(language)
  if (base === '' || base === 'en') {
    const two = TWO_WORDS[`${token.word} ${tokens[at + 1]?.word ?? ''}`]
    const term = english().get(two === undefined ? token.stem : stemmer('en')(two))
    return term === undefined || !token.isContent ? null : { term, words: two === undefined ? 1 : 2 }
  }
  const called = token.isContent ? countryCalled(content.slice(token.start, token.end), base) : null
  return called === null ? null : { term: plainTerm(stemmer('en')(called)), words: 1 }
}

/** The terms of the countries that a passage names. */
export const countriesIn = (
  { tokens }: Passage,
  content: string,
  language: string | null,
): ReadonlySet<string> =>
  new Set(tokens.flatMap((_, at) => countryAt(tokens, at, content, language)?.term ?? []))
