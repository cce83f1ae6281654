import { capitalised } from '../../text/capitalised.ts'
import { sliceSpan } from '../../text/offsets.ts'
import { shortened } from '../../text/shorten.ts'
import type { Fact } from '../facts/fact.ts'
import type { PreparedSource } from '../prepared-source.ts'
import type { Token } from '../tokens/tokenise.ts'
import type { AspectName } from './discrepancy.ts'
import type { Slot } from './slot.ts'
import { plainTerm } from './terms.ts'
import type { Weights } from './weights.ts'

/** Words of a title that say what it is about. */
const MOST = 4
const LONGEST = 90
/** Words of a subject that is given whole. */
const SUBJECT = 6
/** Marks around what is said, and a word that only leads to it. */
const EDGES = /^(?:[\s"'“”‘’«»„,:;–—-]|that\s)+|[\s"'“”‘’«»„,.:;–—-]+$/giu
/** Words that speak of somebody named before; what they begin is understood only there. */
const UNNAMED = /^(?:it|he|she|they|we|i|this|these|those|its|his|her|their|our|my)\b/iu
/** Words between what a clause is about and its verb. */
const CLOSE = 3

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

/** What a row is about in the words of one of its sources: `training center – opened`; of what several say, the shortest way it is said. */
export function titleOf(
  aspect: AspectName,
  slots: readonly Slot[],
  common: readonly string[],
  weights: Weights,
): string {
  return saidIn(slots, common) ?? aboutIn(aspect, slots, common, weights)
}

/** The shortest of the sentences said that say of whom and have most in common with the others; null where nothing is said. */
function saidIn(slots: readonly Slot[], common: readonly string[]): string | null {
  const [best] = slots
    .flatMap(({ fact, prepared, terms }) => {
      if (fact.kind !== 'attribution') return []
      const said = sliceSpan(prepared.source.text.content, fact.said).replace(EDGES, '')
      const missing = common.slice(0, MOST).filter((term) => !terms.has(term)).length
      return said === '' ? [] : [{ said, missing, unnamed: Number(UNNAMED.test(said)) }]
    })
    .toSorted((a, b) => a.unnamed - b.unnamed || a.missing - b.missing || a.said.length - b.said.length)
  return best === undefined ? null : shortened(capitalised(best.said), LONGEST)
}

function aboutIn(
  aspect: AspectName,
  slots: readonly Slot[],
  common: readonly string[],
  weights: Weights,
): string {
  const telling = new Set(common.slice(0, MOST))
  const [best, ...others] = slots
    .flatMap((slot) =>
      runsOf(slot, telling).map((run) => ({ slot, run, score: scoreOf(slot, run, weights) })),
    )
    .toSorted((a, b) => b.score - a.score)
  const leading = best?.slot ?? slots[0]
  if (leading === undefined) return ''
  const isThin = best?.run.length === 1
  const second = isThin ? others.find((other) => other.slot === best.slot) : undefined
  const inCommon = [best, second]
    .filter((found) => found !== undefined)
    .toSorted((a, b) => (a.run[0]?.start ?? 0) - (b.run[0]?.start ?? 0))
    .map(({ slot, run }) => textOf(slot.prepared, run))
    .join(', ')
  // One word that all have in common says little; then what the clause speaks of.
  const about =
    (best?.run.length ?? 0) > 1 || second !== undefined ? inCommon : longest(slots.map(subjectOf)) || inCommon
  const { fact } = leading
  const verb = isAnsweredBy(leading) && !LIGHT.test(fact.bearing.verb?.word ?? '') ? fact.bearing.verb : null
  // How far something has come, or since when, is the answer and not what it is about.
  const head = aspect === 'stage' || aspect === 'age' ? '' : headOf(fact, slots)
  const parts = [head, about, verb?.word ?? ''].filter((part) => part !== '')
  return shortened(parts.join(' – '), LONGEST)
}

const longest = (texts: readonly string[]): string =>
  texts.reduce((most, text) => (text.length > most.length ? text : most), '')

/** Verbs that say nothing without what follows them: `took` of `took place`. */
const LIGHT =
  /^(?:t(?:ook|akes?|aken|aking)|ha[sd]|have|having|ma(?:de|kes?|king)|g[eo]ts?|gotten|came|comes?)$/iu

/** Words that do not end what stands before a verb. */
const HELPING = /(?:ly|ed)$|^(?:formal|recent|official)/

/** What stands before the verb of a slot's clause, as far as it is a few words. */
function subjectOf({ fact, prepared, quote, at }: Slot): string {
  const tokens = (prepared.passages[fact.bearing.passage]?.tokens ?? []).filter(
    ({ start, end }) => start >= quote.start && end <= quote.end && (end <= at.start || start >= at.end),
  )
  const verb = tokens.findIndex(({ stem }) => stem === fact.bearing.verb?.stem)
  const before = tokens.slice(0, Math.max(verb, 0))
  // `At least 12 people died`: what is counted is the subject, and stands at the head of the title.
  const isCounted = fact.kind === 'number' && (before.at(-1)?.end ?? 0) <= at.start
  if (isCounted && (tokens[verb]?.start ?? 0) >= at.end) return ''
  const first = before.findIndex(({ isContent }) => isContent)
  const last = before.findLastIndex(({ isContent, word }) => isContent && !HELPING.test(word))
  if (first === -1 || last < first || last - first >= SUBJECT) return ''
  const subject = textOf(prepared, before.slice(first, last + 1))
  return /[,;:"“”()]/.test(subject) ? '' : subject
}

/** Whether it is what the verb tells that the value answers: when, how many, where; not who said it or what it is called. */
function isAnsweredBy({ fact, value }: Slot): boolean {
  if (fact.kind !== 'name') return fact.kind !== 'attribution'
  const words = value?.kind === 'name' ? value.name : ''
  return words !== fact.words && words.endsWith(fact.words)
}

function headOf(fact: Fact, slots: readonly Slot[]): string {
  if (fact.kind === 'number') return fact.noun?.words ?? ''
  if (fact.kind !== 'name') return ''
  const names = slots.flatMap((slot) => (slot.fact.kind === 'name' ? [slot.fact.words] : []))
  return [...new Set(names)]
    .toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .slice(0, 3)
    .join(', ')
}

/** Telling words count, most of all right before the verb, where what it is about mostly stands. */
function scoreOf({ fact, prepared }: Slot, run: readonly Token[], weights: Weights): number {
  const sum = run.reduce((all, { stem }) => all + weights.of(plainTerm(stem)), 0)
  const tokens = prepared.passages[fact.bearing.passage]?.tokens ?? []
  const last = run.at(-1)
  const verb = tokens.findIndex(({ stem }) => stem === fact.bearing.verb?.stem)
  const gap = verb - (last === undefined ? tokens.length : tokens.indexOf(last))
  const isVerbal = run.length === 1 && /(?:ing|ed)$/.test(run[0]?.word ?? '')
  return sum + (gap <= 0 ? 0 : gap <= CLOSE ? 0.6 : 0.2) - (isVerbal ? 0.5 : 0)
}

type Said = { readonly term: string; readonly token: Token }

const kept = new WeakMap<Slot, readonly Said[]>()

/** Each word of what a slot says once, without the fact's own; gathered once for it. */
function saidBy(slot: Slot): readonly Said[] {
  const known = kept.get(slot)
  if (known !== undefined) return known
  const { fact, prepared, at, quote } = slot
  const isValue = fact.kind === 'date' || fact.kind === 'number'
  const seen = new Set<string>()
  const made: Said[] = []
  for (const token of prepared.passages[fact.bearing.passage]?.tokens ?? []) {
    const isOwn = isValue && token.start >= at.start && token.end <= at.end
    if (token.start < quote.start || token.end > quote.end || isOwn) continue
    const term = plainTerm(token.stem)
    if (!seen.has(term)) made.push({ term, token })
    seen.add(term)
  }
  kept.set(slot, made)
  return made
}

/** The telling words of what a slot says, those that stand together as one run; each word once. */
function runsOf(slot: Slot, telling: ReadonlySet<string>): readonly (readonly Token[])[] {
  const { content } = slot.prepared.source.text
  const runs: Token[][] = []
  for (const { term, token } of saidBy(slot)) {
    if (!telling.has(term)) continue
    const run = runs.at(-1)
    const between = content.slice(run?.at(-1)?.end ?? 0, token.start)
    if (run !== undefined && run.length < MOST && /^[\s-]+$/.test(between)) run.push(token)
    else runs.push([token])
  }
  return runs.map(trimmed)
}

/** Without a participle that only hangs on: `planes carrying`, `designed pilots`. */
function trimmed(run: readonly Token[]): readonly Token[] {
  const isHanging = (token: Token | undefined, ending: RegExp): boolean => ending.test(token?.word ?? '')
  const headless = run.length > 1 && isHanging(run[0], /ed$/) ? run.slice(1) : run
  return headless.length > 1 && isHanging(headless.at(-1), /(?:ing|ed)$/) ? headless.slice(0, -1) : headless
}

function textOf({ source }: PreparedSource, run: readonly Token[]): string {
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined) return ''
  return sliceSpan(source.text.content, { start: first.start, end: last.end }).replace(/\s+/g, ' ')
}
