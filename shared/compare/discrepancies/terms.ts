import type { Span } from '../../text/offsets.ts'
import { isCalendarWord } from '../facts/bearing/calendar-words.ts'
import type { Bearing } from '../facts/fact.ts'
import type { Token } from '../tokens/tokenise.ts'
import type { Passage, PreparedSource } from '../prepared-source.ts'

/** `venezuelan` and `venezuela`, `russian` and `russia`: a country and what is of it. */
export const plainTerm = (term: string): string =>
  term.endsWith('an') ? term.replace(/(?<=\p{L}{3}a)n$/u, '') : term

/** Stems of units and number words: two clauses that count in one unit need not speak of one thing. */
const COUNTING = new Set(
  'percent cent kilomet kilometr mile meter metr foot feet ft inch acr hectar mph kph km kg lb pound ton tonn gallon liter litr kwh kw hp horsepow second minut hour day week month year decad centuri dollar euro usd eur hundr thousand million billion trillion dozen two three four five six seven eight nine ten eleven twelv'.split(
    ' ',
  ),
)
/** Stems of what only says that something was said, and by what kind of speaker. */
const SAYING = new Set(
  'accord statement spokesman spokeswoman spokesperson report quot cite say said tell told add announc news agenc'.split(
    ' ',
  ),
)
const isTelling = (stem: string): boolean => !COUNTING.has(stem) && !SAYING.has(stem) && !/^\d/.test(stem)

const saysWhat = ({ isContent, stem, word }: Token): boolean =>
  isContent && isTelling(stem) && !isCalendarWord(word)

/** The words by which a fact's clause is told from others: its content words and the words of its names. */
export function clauseTerms({ topic, names }: Bearing): Set<string> {
  const terms = new Set(topic.filter(isTelling).map(plainTerm))
  for (const name of names)
    for (const word of name.split(/\s+/)) if (word.length > 1) terms.add(plainTerm(word))
  return terms
}

/** The content words of a sentence outside of `own`. */
export function passageTerms({ tokens }: Passage, own: Span): Set<string> {
  const terms = new Set<string>()
  for (const token of tokens)
    if ((token.end <= own.start || token.start >= own.end) && saysWhat(token))
      terms.add(plainTerm(token.stem))
  return terms
}

/** The content words of a part of a passage. */
export function termsWithin({ tokens }: Passage, { start, end }: Span): Set<string> {
  const terms = new Set<string>()
  for (const token of tokens)
    if (token.start >= start && token.end <= end && saysWhat(token)) terms.add(plainTerm(token.stem))
  return terms
}

/** The terms of a part of a passage that stand with a capital letter where no sentence begins. */
export function namedWithin({ tokens }: Passage, { start, end }: Span, content: string): Set<string> {
  const named = new Set<string>()
  for (const token of tokens.slice(1))
    if (token.start >= start && token.end <= end && /^\p{Lu}/u.test(content.slice(token.start, token.end)))
      named.add(plainTerm(token.stem))
  return named
}

/** In how many passages of a source each content word stands. */
export function termCounts({ passages }: PreparedSource): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { tokens } of passages)
    for (const term of new Set(
      tokens.filter(({ isContent }) => isContent).map(({ stem }) => plainTerm(stem)),
    ))
      counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** The word of a passage that a term was made of, folded; the term itself if none was. */
export function wordOf(term: string, { tokens }: Passage): string | null {
  return tokens.find(({ stem }) => plainTerm(stem) === term)?.word ?? null
}
