import { sliceSpan, type Span } from '../../text/offsets.ts'
import type { PreparedSource } from '../prepared-source.ts'
import type { Token } from '../tokens/tokenise.ts'
import type { Slot } from './slot.ts'
import { plainTerm } from './terms.ts'
import type { Weights } from './weights.ts'

/** Words of a title that say what it is about. */
const MOST = 4
const LONGEST = 90

/** The terms that at least half of the sources of some slots have, the most telling first. */
export function commonTerms(slots: readonly Slot[], weights: Weights): readonly string[] {
  const sources = new Map<string, Set<string>>()
  for (const { terms, at } of slots)
    for (const term of terms) {
      const known = sources.get(term)
      if (known === undefined) sources.set(term, new Set([at.sourceId]))
      else known.add(at.sourceId)
    }
  const all = new Set(slots.map(({ at }) => at.sourceId)).size
  const enough = Math.max(Math.min(2, all), all / 2)
  return [...sources]
    .filter(([, found]) => found.size >= enough)
    .map(([term]) => term)
    .toSorted((a, b) => weights.of(b) - weights.of(a) || (a < b ? -1 : 1))
}

/** What a row is about in the words of one of its sources: `training center – opened`. */
export function titleOf(slots: readonly Slot[], common: readonly string[]): string {
  const telling = new Set(common.slice(0, MOST))
  const [best] = slots
    .map((slot) => ({ slot, words: wordsOf(slot, telling) }))
    .toSorted(
      (a, b) => countOf(b.words, telling) - countOf(a.words, telling) || a.words.length - b.words.length,
    )
  if (best === undefined) return ''
  const about = best.words.map((run) => textOf(best.slot.prepared, run)).join(', ')
  const { fact } = best.slot
  const verb = fact.kind === 'attribution' ? '' : (fact.bearing.verb?.word ?? '')
  const head = fact.kind === 'number' ? (fact.noun?.words ?? '') : fact.kind === 'name' ? best.slot.value : ''
  const parts = [typeof head === 'string' ? head : valueWords(head), about, verb].filter(
    (part) => part !== '',
  )
  const title = parts.join(' – ')
  return title.length <= LONGEST ? title : `${title.slice(0, LONGEST - 1).trimEnd()}…`
}

const valueWords = (value: Slot['value']): string => (value?.kind === 'name' ? value.name : '')

const countOf = (runs: readonly (readonly Token[])[], telling: ReadonlySet<string>): number =>
  new Set(
    runs
      .flat()
      .map(({ stem }) => plainTerm(stem))
      .filter((term) => telling.has(term)),
  ).size

/** The telling words of what a slot says, those that stand together as one run; each word once. */
function wordsOf(slot: Slot, telling: ReadonlySet<string>): readonly (readonly Token[])[] {
  const { fact, prepared, at, quote } = slot
  const part: Span = fact.kind === 'attribution' ? fact.said : quote
  const runs: Token[][] = []
  const seen = new Set<string>()
  let last = -2
  for (const [index, token] of (prepared.passages[fact.bearing.passage]?.tokens ?? []).entries()) {
    const term = plainTerm(token.stem)
    const isOwn = token.start >= at.start && token.end <= at.end && fact.kind !== 'attribution'
    if (token.start < part.start || token.end > part.end || isOwn || !telling.has(term) || seen.has(term))
      continue
    seen.add(term)
    if (last === index - 1) runs.at(-1)?.push(token)
    else runs.push([token])
    last = index
  }
  return runs
}

function textOf({ source }: PreparedSource, run: readonly Token[]): string {
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined) return ''
  return sliceSpan(source.text.content, { start: first.start, end: last.end }).replace(/\s+/g, ' ')
}
