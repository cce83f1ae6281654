import { baseLanguage } from '../tokens/stem.ts'
import type { PairWording } from './pair-wording.ts'
import type { Rarity } from './rarity.ts'
import type { Stretch } from './stretches.ts'
import { CAPITAL, CONTENT, FIRST, LETTER, pairHash, type WordRun } from './word-run.ts'

/** Weights of the words of an echo that have to come together; a word that two of two sources have weighs 0.63. */
const ENOUGH = 1.1
/** Everybody writes the same name, so that it tells little. */
const OF_NAME = 0.2
/** What someone is quoted with is telling, however common the words. */
const OF_QUOTED = 1
const OF_QUOTED_SMALL = 0.3
/** A phrase that so many sources have is one that everybody uses. */
const SET_SOURCES = 4
const SET_SHARE = 0.25
/** Words without a capital letter within a name and its title: `Venezuelan opposition leader Juan Guaido`. */
const TITLE_WORDS = 2

/** What is asked of the words of both sources. */
export type Sides = Pick<PairWording, 'first' | 'second'> & {
  readonly a: WordRun
  readonly b: WordRun
  /** Whether a place in the first source stands between quotation marks. */
  readonly isQuoted: (at: number) => boolean
}

/** Whether few words in common say that one was written after the other: names, titles and set phrases do not. */
export function isTellingEcho({ chain }: Stretch, sides: Sides, rarity: Rarity): boolean {
  const { a } = sides
  if (isSetPhrase(chain, a, rarity)) return false
  const names = chain.map((both) => isName(both, sides))
  if (isTitledName(chain, names, a)) return false
  let weight = 0
  for (const [index, [at]] of chain.entries()) {
    const sign = a.signs[at] ?? 0
    const telling = (sign & CONTENT) !== 0
    const rare = telling ? rarity.of(a.words[at] ?? 0) * ((sign & LETTER) === 0 ? 1 : 0.5) : 0
    if (names[index] === true) weight += rare * OF_NAME
    else if (sides.isQuoted(at)) weight += telling ? OF_QUOTED : OF_QUOTED_SMALL
    else weight += rare
  }
  return weight >= ENOUGH
}

function isSetPhrase(chain: Stretch['chain'], a: WordRun, { sourcesWith, sources }: Rarity): boolean {
  const shared = chain.flatMap(([at], index) =>
    chain[index + 1]?.[0] === at + 1 ? [sourcesWith(pairHash(a.words[at] ?? 0, a.words[at + 1] ?? 0))] : [],
  )
  return Math.min(...shared) >= Math.max(SET_SOURCES, SET_SHARE * sources)
}

/** A word both write with a capital letter, and not only because both sentences begin there. German writes all nouns so. */
function isName([at, other]: Stretch['chain'][number], { a, b, first }: Sides): boolean {
  if (baseLanguage(first.source.language) === 'de') return false
  const both = (a.signs[at] ?? 0) & (b.signs[other] ?? 0)
  return (both & CAPITAL) !== 0 && (both & FIRST) === 0
}

/** Whether nothing but a name is shared, with a title before or between its parts. */
function isTitledName(chain: Stretch['chain'], names: readonly boolean[], a: WordRun): boolean {
  const content = chain.flatMap(([at], index) =>
    ((a.signs[at] ?? 0) & CONTENT) === 0 ? [] : [names[index] === true],
  )
  const plain = content.filter((name) => !name).length
  if (plain === 0) return true
  return plain <= TITLE_WORDS && content.length === chain.length && content.at(-1) === true
}
