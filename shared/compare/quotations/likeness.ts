import { oncePer } from '../../once-per.ts'
import { baseLanguage } from '../tokens/stem.ts'
import type { Spoken } from './direct-quotations.ts'
import type { QuotationRelation } from './quotation-group.ts'

/** Words of a quotation that are compared; a longer one is a speech. */
const MOST = 300
/** Share of the words of the fuller one that the other has too, in whatever order. */
const SAME_WORDS = 0.75
/** Share of the content words of the shorter one that both must have to be wordings of one thing. */
const REWORDED = 0.4
/** How many content words both must have that neither writes as a name. */
const LEAST = 2

/** How a quotation stands to a fuller one; null if they are not of one thing. */
export function relationOf(fuller: Spoken, quotation: Spoken): QuotationRelation | null {
  if (fuller.language !== quotation.language) return null
  const literal = wordForWord(fuller, quotation)
  if (literal !== null) return literal
  const [one, other] = [readingOf(fuller), readingOf(quotation)]
  let common = 0
  for (const [word, count] of other.counts) common += Math.min(count, one.counts.get(word) ?? 0)
  if (other.words.length >= 4 && common >= SAME_WORDS * one.words.length) return 'reordered'
  let shared = 0
  for (const [stem, isName] of other.stems)
    if (one.stems.has(stem) && !(isName && one.stems.get(stem) === true)) shared += 1
  const enough = REWORDED * Math.min(other.stems.size, one.stems.size)
  return shared >= LEAST && shared >= enough ? 'reworded' : null
}

/** Whether a quotation is the very words of a fuller one, or some of them in their order; null if not. */
export function wordForWord(fuller: Spoken, quotation: Spoken): 'same' | 'trimmed' | null {
  if (fuller.language !== quotation.language) return null
  const [{ words: long }, { words: short }] = [readingOf(fuller), readingOf(quotation)]
  if (long.length === short.length && long.every((word, at) => word === short[at])) return 'same'
  return isWithin(long, short) ? 'trimmed' : null
}

/** What a quotation is compared by. */
type Reading = {
  readonly words: readonly string[]
  readonly counts: ReadonlyMap<string, number>
  readonly stems: ReadonlyMap<string, boolean>
}

const readingOf = oncePer((spoken: Spoken): Reading => {
  const words = spoken.tokens.slice(0, MOST).map(({ word }) => word)
  return { words, counts: countsOf(words), stems: stemsOf(spoken) }
})

/** Whether all words stand in a longer row in the same order, at most a few of its words left out in between. */
function isWithin(long: readonly string[], short: readonly string[]): boolean {
  for (let from = long.indexOf(short[0] ?? ''); from !== -1; from = long.indexOf(short[0] ?? '', from + 1)) {
    let at = from
    let rest = 1
    while (rest < short.length) {
      const next = long.indexOf(short[rest] ?? '', at + 1)
      if (next === -1 || next - at > LEFT_OUT) break
      at = next
      rest += 1
    }
    if (rest >= short.length) return true
  }
  return false
}

/** Words that an ellipsis within a quotation may stand for. */
const LEFT_OUT = 20

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** The stems of content words, and whether they are written as names. */
function stemsOf({ tokens, text, at, language }: Spoken): ReadonlyMap<string, boolean> {
  const capitals = baseLanguage(language) !== 'de'
  const stems = new Map<string, boolean>()
  for (const [index, { stem, isContent, start }] of tokens.slice(0, MOST).entries())
    if (isContent) stems.set(stem, capitals && index > 0 && /\p{Lu}/u.test(text.charAt(start - at.start)))
  return stems
}
