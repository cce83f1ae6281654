import { align, similarityWithin } from './align.ts'
import { fewestErrors } from './fewest-errors.ts'
import type { SeedIndex } from './seeds.ts'
import { widenToWords, wordEdges } from './words.ts'

/** A quotation with its context, folded. */
export type Passage = { readonly prefix: string; readonly quote: string; readonly suffix: string }

/** A folded text and its index. */
export type Haystack = { readonly text: string; readonly seeds: SeedIndex }

/** Where the passage is expected, in folded offsets; `own` means that its block went there, not just somewhere near. */
export type Expectation = { readonly start: number; readonly end: number; readonly own: boolean }

/** A place that might be the passage's. Similarities run from 0 to 1, the score to 100. */
export type Candidate = {
  readonly start: number
  readonly end: number
  readonly quote: number
  readonly prefix: number
  readonly suffix: number
  readonly own: boolean
  /** What the words say; `score` adds up to four points for being near the expectation. */
  readonly evidence: number
  readonly score: number
}

const EXACT_PLACES = 24
const SEEDED_PLACES = 6
/** Longer quotations are found by their two ends; it bounds one alignment to some ten million steps. */
const LONGEST_ALIGNED = 900
const LONG_END = 300
const MOST_SLACK = 3000
/** With more errors than this share of it a quotation is not there. */
const MOST_ERRORS = 0.55
/** Room for edits at the ends of the context. */
const MARGIN = 16
/** With no more errors than this share of it a quotation was found together with its context, */
const LIKELY_THERE = 0.25
/** and with this many it is not there without it either. */
const HARDLY_THERE = 0.7
/** What two unrelated stretches of prose score by chance. */
const CHANCE = 0.4

/** All places worth a look, best first and not overlapping: exact ones by context, then the expected place, then seeds. */
export function findPlaces(
  passage: Passage,
  { text, seeds }: Haystack,
  expected: Expectation,
): readonly Candidate[] {
  // Nothing but soft hyphens and the like: it would be everywhere.
  if (passage.quote === '') return []
  const judge = createJudge(passage, text, expected)
  const exact = exactPlaces(passage, text, expected).map((start) =>
    judge(start, start + passage.quote.length, 0),
  )
  const certain = exact.filter(({ prefix, suffix }) => prefix > 0.9 && suffix > 0.9)
  if (certain.length === 1) return distinct(exact)
  const edges = wordEdges(passage.prefix, passage.quote, passage.suffix)
  const whole = passage.prefix + passage.quote + passage.suffix
  const slack = Math.min(MOST_SLACK, 48 + Math.ceil(passage.quote.length / 3))
  const windows = seeds(whole, SEEDED_PLACES).map((at) => [at - slack, at + whole.length + slack] as const)
  const reach = whole.length + 2 * slack
  if (expected.own && expected.end - expected.start <= 4 * reach)
    windows.push([expected.start - passage.prefix.length, expected.end + passage.suffix.length])
  const aligned = windows.flatMap(([from, to]) => {
    const [low, high] = [Math.max(0, from), Math.min(text.length, to)]
    return alignments(passage, text, low, high).map(({ errors, ...stretch }) => {
      const { start, end } = widenToWords(text, stretch, edges)
      return judge(start, end, errors)
    })
  })
  return distinct([...exact, ...aligned.filter(({ start, end }) => start < end)])
}

/** Occurrences of the quotation as it is, those with the most context around them and nearest to the expectation. */
function exactPlaces(
  { prefix, quote, suffix }: Passage,
  text: string,
  expected: Expectation,
): readonly number[] {
  const found: { readonly at: number; readonly context: number; readonly distance: number }[] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    let before = 0
    while (before < prefix.length && prefix.at(-1 - before) === text[at - 1 - before]) before += 1
    let after = 0
    while (after < suffix.length && suffix[after] === text[at + quote.length + after]) after += 1
    found.push({ at, context: before + after, distance: Math.abs(at - expected.start) })
  }
  return found
    .sort((a, b) => b.context - a.context || a.distance - b.distance)
    .slice(0, EXACT_PLACES)
    .map(({ at }) => at)
}

/** With its context, which sets the edges, and alone, which finds it where the context is another one. */
function alignments({ prefix, quote, suffix }: Passage, text: string, low: number, high: number) {
  if (quote.length <= LONGEST_ALIGNED) {
    const { errors, firstEnd, lastEnd } = fewestErrors(quote, text, low, high)
    if (errors > quote.length * MOST_ERRORS) return []
    const from = Math.max(low, firstEnd - quote.length - errors - prefix.length - MARGIN)
    const to = Math.min(high, lastEnd + suffix.length + MARGIN)
    const together = align([prefix, quote, suffix], text, from, to)
    const share = together.errors / quote.length
    if (share <= LIKELY_THERE || share >= HARDLY_THERE) return [together]
    return [together, align(['', quote, ''], text, from, to)]
  }
  const middle = (low + high) >> 1
  const head = align(
    [prefix, quote.slice(0, LONG_END), ''],
    text,
    low,
    Math.min(middle, low + 2 * MOST_SLACK),
  )
  const tail = align(
    ['', quote.slice(-LONG_END), suffix],
    text,
    Math.max(middle, high - 2 * MOST_SLACK),
    high,
  )
  const stretch = Math.abs(tail.end - head.start - quote.length)
  return [
    {
      start: head.start,
      end: tail.end,
      errors: Math.max(stretch, ((head.errors + tail.errors) / 2 / LONG_END) * quote.length),
    },
  ]
}

function createJudge({ prefix, quote, suffix }: Passage, text: string, expected: Expectation) {
  return (start: number, end: number, errors: number): Candidate => {
    const similarity = {
      quote: Math.max(0, 1 - errors / quote.length),
      prefix: beyondChance(prefix, text.slice(Math.max(0, start - prefix.length - 8), start), start === 0),
      suffix: beyondChance(suffix, text.slice(end, end + suffix.length + 8), end === text.length),
    }
    const own = expected.own && expected.start <= start && end <= expected.end
    const near = 1 - Math.min(1, Math.abs(start - expected.start) / Math.max(1, text.length))
    const evidence = 56 * similarity.quote + 18 * similarity.prefix + 18 * similarity.suffix + (own ? 4 : 0)
    return { start, end, ...similarity, own, evidence, score: evidence + 4 * near }
  }
}

/** Similarity of a context above what chance gives; an absent context fits the edge of the text and says little elsewhere. */
function beyondChance(context: string, hay: string, atEdge: boolean): number {
  if (context === '') return atEdge ? 1 : 0.5
  return Math.max(0, (similarityWithin(context, hay) - CHANCE) / (1 - CHANCE))
}

function distinct(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = []
  for (const each of [...candidates].sort((a, b) => b.score - a.score))
    if (kept.every(({ start, end }) => each.end <= start || end <= each.start)) kept.push(each)
  return kept
}
