import type { Turn } from '../turn.ts'
import { likenessTo, roomFor } from './score/likeness.ts'
import type { PassageIndex } from './score/passage-index.ts'

/** Two passages of the index, `a` before `b`, each or one of which has no better counterpart in the other's source. */
export type Link = { readonly a: number; readonly b: number; readonly score: number }

/** What neighbours and whole sources add to the score of two passages. */
const NEIGHBOURS = 0.25
const SOURCES = 0.22
/** In sources that are nearly the same everything has likely neighbours: context adds at most this share of the score. */
const MOST_BY_CONTEXT = 0.5
/** Neighbours and sources alone make no link: what two passages score by themselves has to reach this. */
const LEAST_ALONE = 0.08
/** Nothing below is ever shown: thresholds cannot be set lower. */
const LEAST = 0.05

/**
 * The links between one source and some before it in the index: for each passage the best counterpart, seen from either side.
 * Headings have none; the sentences below them say the same.
 */
export async function linksOf(
  index: PassageIndex,
  source: number,
  others: readonly number[],
  turn: Turn,
): Promise<ReadonlyMap<number, readonly Link[]>> {
  const own = index.sources[source]
  const links = new Map(others.map((other) => [other, [] as Link[]]))
  if (own === undefined) return links
  const end = Math.max(0, ...others.map((other) => index.sources[other]?.to ?? 0))
  const sums = roomFor(index)
  const nothing = new Float64Array(end)
  const best = createBests(end)
  const wholes = wholesOf(index, source, others)
  let [before, now, after] = [nothing, new Float64Array(end), new Float64Array(end)]
  const fill = (at: number, row: Float64Array) => {
    const asked = at < own.to ? index.weighed[at] : undefined
    if (asked === undefined) row.fill(0)
    else likenessTo(index, asked, { end, sides: 'both' }, sums, row)
  }
  fill(own.from, now)
  for (let at = own.from; at < own.to; at++) {
    await turn.rest()
    fill(at + 1, after)
    if (index.passages[at]?.role === 'text')
      for (const { other, a, score } of bestByOther(index, at, { before, now, after, wholes }, best))
        if (score >= LEAST) links.get(other)?.push({ a, b: at, score })
    ;[before, now, after] = [now, after, before === nothing ? new Float64Array(end) : before]
  }
  for (const other of others) addBests(index, other, links.get(other) ?? [], best)
  return links
}

/** What whole sources add, by the place of the other one; below 0 for those that are not asked for. */
function wholesOf(index: PassageIndex, source: number, others: readonly number[]): Float64Array {
  const wholes = new Float64Array(index.sources.length).fill(-1)
  for (const other of others) wholes[other] = SOURCES * index.likeness(source, other)
  return wholes
}

type Rows = {
  readonly before: Float64Array
  readonly now: Float64Array
  readonly after: Float64Array
  readonly wholes: Float64Array
}
type Best = { readonly other: number; readonly a: number; readonly score: number }

/** The passage of each other source that is most like the one whose rows these are, if any is; all are offered to `best`. */
function bestByOther(
  index: PassageIndex,
  at: number,
  { before, now, after, wholes }: Rows,
  best: ReturnType<typeof createBests>,
): readonly Best[] {
  const found: Best[] = []
  let [other, a, most] = [-1, -1, -1]
  for (let there = 0; there < now.length; there++) {
    const alone = now[there] ?? 0
    if (alone < LEAST_ALONE || index.passages[there]?.role !== 'text') continue
    const its = index.sourceAt[there] ?? -1
    const whole = wholes[its] ?? -1
    if (whole < 0) continue
    const isFirst = index.sourceAt[there - 1] !== its
    const isLast = index.sourceAt[there + 1] !== its
    const earlier = isFirst
      ? (before[there] ?? 0)
      : Math.max(before[there] ?? 0, before[there - 1] ?? 0, now[there - 1] ?? 0)
    const later = isLast
      ? (after[there] ?? 0)
      : Math.max(after[there] ?? 0, after[there + 1] ?? 0, now[there + 1] ?? 0)
    const context = (NEIGHBOURS * (earlier + later)) / 2 + whole
    const score = Math.min(1, alone + Math.min(context, MOST_BY_CONTEXT * alone))
    best.offer(there, at, score)
    if (its === other && score <= most) continue
    if (its !== other && other !== -1) found.push({ other, a, score: most })
    ;[other, a, most] = [its, there, score]
  }
  if (other !== -1) found.push({ other, a, score: most })
  return found
}

/** The best counterpart of each passage of the others so far. */
function createBests(end: number) {
  const scores = new Float64Array(end)
  const partners = new Int32Array(end).fill(-1)
  return {
    scores,
    partners,
    offer(at: number, partner: number, score: number): void {
      if (score <= (scores[at] ?? 0)) return
      scores[at] = score
      partners[at] = partner
    },
  }
}

function addBests(
  index: PassageIndex,
  other: number,
  links: Link[],
  { scores, partners }: ReturnType<typeof createBests>,
): void {
  const range = index.sources[other]
  if (range === undefined) return
  const partnerOf = new Map<number, Set<number>>()
  for (const { a, b } of links) partnerOf.set(a, (partnerOf.get(a) ?? new Set()).add(b))
  for (let a = range.from; a < range.to; a++) {
    const [b, score] = [partners[a] ?? -1, scores[a] ?? 0]
    if (b >= 0 && score >= LEAST && partnerOf.get(a)?.has(b) !== true) links.push({ a, b, score })
  }
  links.sort((one, two) => one.a - two.a || one.b - two.b)
}
