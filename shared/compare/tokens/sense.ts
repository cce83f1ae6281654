import { ALIKE_WORDS } from './alike-words.ts'
import { COUNTRIES, TWO_WORDS } from './countries.ts'
import { foldWord } from './fold-word.ts'
import { baseLanguage, stemmer } from './stem.ts'
import type { Token } from './tokenise.ts'

let senses: ReadonlyMap<string, string> | null = null

/** What the stems of a group stand for; the groups of words that are written alike with a stem of their own come first. */
function allSenses(): ReadonlyMap<string, string> {
  if (senses !== null) return senses
  const stem = stemmer('en')
  const made = new Map<string, string>()
  for (const group of `${COUNTRIES}\n|${ALIKE_WORDS}`.split(/[|\n]+/)) {
    const stems = group
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => stem(foldWord(word, 'en')))
    for (const each of stems) if (!made.has(each)) made.set(each, `≈${stems[0] ?? ''}`)
  }
  senses = made
  return made
}

/**
 * What words have in common that reports use for each other ("opened" and "inaugurated", "Moscow" and "Russian"), in place of
 * each token: null for words without such. Known for English only, which is also assumed where the language is unknown.
 */
export function sensesOf(tokens: readonly Token[], language: string | null): readonly (string | null)[] {
  const base = baseLanguage(language)
  if (base !== '' && base !== 'en') return tokens.map(() => null)
  const known = allSenses()
  return tokens.map(({ stem, word, isContent }, at) => {
    const two = TWO_WORDS[`${word} ${tokens[at + 1]?.word ?? ''}`]
    if (two !== undefined) return known.get(stemmer('en')(two)) ?? null
    return isContent ? (known.get(stem) ?? null) : null
  })
}
