import { stemOf } from '../../tokens/stem-of.ts'
import { isStopword } from '../../tokens/stopwords.ts'
import { plainLetters } from '../../../text/plain-letters.ts'
import type { Word } from '../words/words.ts'
import { scaleOf } from './number-words.ts'

/** The counted noun: its words, which of them it is, and how it is compared. */
export type Counted = { readonly from: number; readonly to: number; readonly stem: string }

const setOf = (words: string): ReadonlySet<string> => new Set(plainLetters(words).split(' '))

/** Words for anybody, in the languages at hand; what they have in common is `person`. */
const PERSONS = setOf(
  'people person persons personnel individuals individual men women others menschen personen leute personnes gens personas gente persone pessoas человек людей люди людям',
)
/** Words and participles that say what became of people. */
const FATES: Readonly<Record<string, ReadonlySet<string>>> = {
  dead: setOf('dead death deaths killed kill kills killing fatalities fatality die died tote toten todesopfer getotet starben morts mort tues tuees muertos muertas muerto fallecidos murieron morti mortos mortas morreram погибли погибших погиб погибло убиты убито жертв'),
  injured: setOf('injured wounded hurt injuries injuring wounding verletzt verletzte verletzten blesses blessees heridos heridas feriti feridos ранены ранено пострадали пострадавших раненых'),
  missing: setOf('missing vermisst vermisste disparus desaparecidos dispersi desaparecidas пропали пропавших'),
  arrested: setOf('arrested detained festgenommen verhaftet arretes detenidos arrestati presos detidos задержаны задержано арестованы'),
} // prettier-ignore
const VERBS_OF_FATE = setOf(
  'were was are is have has been being had wurden wurde sind ont ete fueron han sido sono stati foram were at least about around nearly more than some only',
)

const PLURALS = setOf(
  'people person men women children personnel troops aircraft police staff feet teeth mice cattle crew criteria phenomena sheep fish',
)
/** End in s and count nothing by themselves. */
const NOT_PLURAL = setOf(
  'sports news arms goods sales this previous various famous religious serious dangerous business express access cross class less gas bus less us mass press process across plus its his was has does',
)
const VERBLIKE = setOf(
  'died said says say took went came left fled got made lost won saw gave found became began ran told took turned moved returned arrived landed joined signed voted agreed gathered attended remain remained killed injured wounded arrested detained missing dead worldwide annually nationwide yesterday today tomorrow ago earlier later apiece each together alone home here there abroad according including',
)

/** The noun that what stands before `from` counts; null if it counts none. */
export function nounAfter(words: readonly Word[], from: number, language: string): Counted | null {
  const first = words[from]
  if (first === undefined) return null
  const fate = fateOf(first.folded)
  if (fate !== null && joined(first)) return { from, to: from + 1, stem: fate }
  const end = endOfNoun(words, from, language)
  const last = words[end - 1]
  if (end === from || last === undefined) return null
  return {
    from,
    to: end,
    stem: PERSONS.has(last.folded)
      ? personStem(words, from, end)
      : stemOf(headOf(words, from, end, language), language === '' ? 'en' : language),
  }
}

const fateOf = (folded: string): string | null => {
  for (const [fate, forms] of Object.entries(FATES)) if (forms.has(folded)) return fate
  return null
}

const joined = ({ gap }: Word): boolean =>
  gap === ' ' || gap === '\u00a0' || gap === '-' || gap === '\u202f' || /^ ["“(]$/.test(gap)

/** More words than this no noun and its adjectives have. */
const LONGEST = 9

const endOfNoun = (words: readonly Word[], from: number, language: string): number =>
  language === 'en' || language === '' ? endOfEnglish(words, from) : endOfOther(words, from, language)

/** Counted things stand in the plural, and the noun ends with it: `two Russian air force planes | carrying`. */
function endOfEnglish(words: readonly Word[], from: number): number {
  for (let at = from; at < Math.min(words.length, from + LONGEST); at++) {
    const word = words[at]
    if (word === undefined) return from
    if (at > from && word.gap === '/') continue
    if (!joined(word) || /^\d/.test(word.text) || scaleOf(word.folded, 'en') !== undefined) return from
    if (at > from && /^(?:and|or)$/.test(word.folded)) continue
    if (
      VERBLIKE.has(word.folded) ||
      (isStopword(word.folded, 'en') && !/^(?:other|more|such|most)$/.test(word.folded))
    )
      return from
    if (isPlural(word.folded) && !isPartOfName(words, at) && !isPluralNext(words[at + 1])) return at + 1
  }
  return from
}

/** `two United States service members` */
const isPartOfName = (words: readonly Word[], at: number): boolean =>
  words[at]?.folded === 'states' && words[at - 1]?.folded === 'united'

/** `armed forces members`: a second plural right behind is the noun. */
const isPluralNext = (next: Word | undefined): boolean =>
  next !== undefined &&
  next.gap === ' ' &&
  isPlural(next.folded) &&
  !VERBLIKE.has(next.folded) &&
  /^(?:people|men|women|members|officers|officials|workers|troops)$/.test(next.folded)

function endOfOther(words: readonly Word[], from: number, language: string): number {
  let at = from
  for (; at < Math.min(words.length, from + LONGEST); at++) {
    const word = words[at]
    if (word === undefined || !joined(word) || /^\d/.test(word.text) || isStopword(word.folded, language))
      break
    if (
      scaleOf(word.folded, language) !== undefined ||
      (at > from && (!isAdjectiveBefore(words, at, language) || (language === 'ru' && at > from + 1)))
    )
      break
  }
  return at
}

const isPlural = (folded: string): boolean =>
  PLURALS.has(folded) || (/[^su]s$/.test(folded) && folded.length > 3 && !NOT_PLURAL.has(folded))

/** Romance nouns come first; German ones have a capital; Russian adjectives have their endings. */
function isAdjectiveBefore(words: readonly Word[], at: number, language: string): boolean {
  const before = words[at - 1]
  if (before === undefined) return false
  if (language === 'de' || language === 'nl') return /^\p{Ll}/u.test(before.text)
  if (language === 'ru' || language === 'uk')
    return /(?:их|ых|ого|ая|ые|ие|ои|ую|им|ым)$/u.test(before.folded)
  return false
}

function headOf(words: readonly Word[], from: number, to: number, language: string): string {
  const isRomance = /^(?:fr|es|it|pt|ca)$/.test(language)
  return words[isRomance ? from : to - 1]?.text ?? ''
}

/** `12 people were killed` says the same as `12 dead`. */
function personStem(words: readonly Word[], from: number, to: number): string {
  for (let at = to; at < Math.min(words.length, to + 5); at++) {
    const word = words[at]
    if (word === undefined || !/^[\s-]*$/.test(word.gap)) break
    const fate = fateOf(word.folded)
    if (fate !== null) return fate
    if (!VERBS_OF_FATE.has(word.folded)) break
  }
  for (let at = from - 2; at >= Math.max(0, from - 6); at--) {
    const word = words[at]
    if (word === undefined || !/^[\s-]*$/.test(words[at + 1]?.gap ?? '')) break
    const fate = /^(?:kill|injur|wound)/.test(word.folded) ? fateOf(word.folded) : null
    if (fate !== null) return fate
    if (!VERBS_OF_FATE.has(word.folded)) break
  }
  return 'person'
}

export const countsPersons = (folded: string | undefined): boolean =>
  folded !== undefined && (PERSONS.has(folded) || fateOf(folded) !== null)
