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
      for (const other of others) {
        const found = bestIn(index, { other, source }, [before, now, after], (there, score) =>
          best.offer(there, at, score),
        )
        if (found !== null && found.score >= LEAST)
          links.get(other)?.push({ a: found.at, b: at, score: found.score })
      }
    ;[before, now, after] = [now, after, before === nothing ? new Float64Array(end) : before]
  }
  for (const other of others) addBests(index, other, links.get(other) ?? [], best)
  return links
}

type Rows = readonly [before: Float64Array, now: Float64Array, after: Float64Array]

/** The passage of another source that is most like the one whose rows these are; each score is passed on. */
function bestIn(
  index: PassageIndex,
  { other, source }: { readonly other: number; readonly source: number },
  [before, now, after]: Rows,
  offer: (at: number, score: number) => void,
): { readonly at: number; readonly score: number } | null {
  const range = index.sources[other]
  if (range === undefined) return null
  const whole = SOURCES * index.likeness(source, other)
  let found: { readonly at: number; readonly score: number } | null = null
  for (let at = range.from; at < range.to; at++) {
    const alone = now[at] ?? 0
    if (alone < LEAST_ALONE || index.passages[at]?.role !== 'text') continue
    const [isFirst, isLast] = [at === range.from, at === range.to - 1]
    const earlier = Math.max(before[at] ?? 0, isFirst ? 0 : Math.max(before[at - 1] ?? 0, now[at - 1] ?? 0))
    const later = Math.max(after[at] ?? 0, isLast ? 0 : Math.max(after[at + 1] ?? 0, now[at + 1] ?? 0))
    const context = (NEIGHBOURS * (earlier + later)) / 2 + whole
    const score = Math.min(1, alone + Math.min(context, MOST_BY_CONTEXT * alone))
    offer(at, score)
    if (found === null || score > found.score) found = { at, score }
  }
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
  const there = new Set(links.map(({ a, b }) => `${a} ${b}`))
  for (let a = range.from; a < range.to; a++) {
    const [b, score] = [partners[a] ?? -1, scores[a] ?? 0]
    if (b >= 0 && score >= LEAST && !there.has(`${a} ${b}`)) links.push({ a, b, score })
  }
  links.sort((one, two) => one.a - two.a || one.b - two.b)
}
