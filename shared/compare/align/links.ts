import type { Turn } from '../turn.ts'
import { createRow, type LikenessRow } from './score/likeness.ts'
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

/** The most that context can make of a score. */
const MOST_OF_ALONE = 1 + MOST_BY_CONTEXT

/** Rows to be used again for each passage that is asked about. */
export const rowsFor = (index: PassageIndex): readonly [LikenessRow, LikenessRow, LikenessRow] => [
  createRow(index, 'both'),
  createRow(index, 'both'),
  createRow(index, 'both'),
]

/**
 * The links of at least some score between one source and some before it in the index: for each passage the best counterpart,
 * seen from either side. Headings have none; the sentences below them say the same.
 */
export async function linksOf(
  { index, rows, least }: Links,
  source: number,
  others: readonly number[],
  turn: Turn,
): Promise<ReadonlyMap<number, readonly Link[]>> {
  const own = index.sources[source]
  const links = new Map(others.map((other) => [other, [] as Link[]]))
  if (own === undefined) return links
  const end = Math.max(0, ...others.map((other) => index.sources[other]?.to ?? 0))
  const best = createBests(end)
  const wholes = wholesOf(index, source, others)
  let [before, now, after] = rows
  const ask = (at: number, row: LikenessRow) => row.ask(at < own.to ? (index.weighed[at] ?? null) : null, end)
  before.ask(null, end)
  ask(own.from, now)
  for (let at = own.from; at < own.to; at++) {
    await turn.rest()
    ask(at + 1, after)
    if (index.passages[at]?.role === 'text')
      for (const { other, a, score } of bestByOther({ index, least, before, now, after, wholes }, at, best))
        if (score >= least) links.get(other)?.push({ a, b: at, score })
    ;[before, now, after] = [now, after, before]
  }
  for (const other of others) addBests(index, other, { links: links.get(other) ?? [], least }, best)
  return links
}

/** What links are looked for among, and from which score on. */
export type Links = {
  readonly index: PassageIndex
  readonly rows: ReturnType<typeof rowsFor>
  readonly least: number
}

/** What whole sources add, by the place of the other one; below 0 for those that are not asked for. */
function wholesOf(index: PassageIndex, source: number, others: readonly number[]): Float64Array {
  const wholes = new Float64Array(index.sources.length).fill(-1)
  for (const other of others) wholes[other] = SOURCES * index.likeness(source, other)
  return wholes
}

type Asked = Omit<Links, 'rows'> & {
  readonly before: LikenessRow
  readonly now: LikenessRow
  readonly after: LikenessRow
  readonly wholes: Float64Array
}
type Best = { readonly other: number; readonly a: number; readonly score: number }

/** The passage of each other source that is most like the one whose rows these are, if any is; all are offered to `best`. */
function bestByOther(
  { index, least, before, now, after, wholes }: Asked,
  at: number,
  best: ReturnType<typeof createBests>,
): readonly Best[] {
  const found: Best[] = []
  let [other, a, most] = [-1, -1, -1]
  const enough = Math.max(LEAST_ALONE, least / MOST_OF_ALONE)
  for (const there of now.reaching(enough)) {
    const its = index.sourceAt[there] ?? -1
    const whole = wholes[its] ?? -1
    if (whole < 0 || index.passages[there]?.role !== 'text') continue
    const alone = now.at(there)
    if (alone < enough) continue
    const score = Math.min(1, alone + contextOf({ index, before, now, after }, there, alone, whole))
    best.offer(there, at, score)
    if (its === other && score <= most) continue
    if (its !== other && other !== -1) found.push({ other, a, score: most })
    ;[other, a, most] = [its, there, score]
  }
  if (other !== -1) found.push({ other, a, score: most })
  return found
}

/** What the neighbours of two passages and their sources add; neighbours that could not add any more are not looked at. */
function contextOf(
  { index: { sourceAt }, before, now, after }: Pick<Asked, 'after' | 'before' | 'index' | 'now'>,
  there: number,
  alone: number,
  whole: number,
): number {
  const most = MOST_BY_CONTEXT * alone
  if (whole >= most) return most
  const [isFirst, isLast] = [sourceAt[there - 1] !== sourceAt[there], sourceAt[there + 1] !== sourceAt[there]]
  const earlier = Math.max(before.at(there), isFirst ? 0 : Math.max(before.at(there - 1), now.at(there - 1)))
  if (whole + (NEIGHBOURS * earlier) / 2 >= most) return most
  const later = Math.max(after.at(there), isLast ? 0 : Math.max(after.at(there + 1), now.at(there + 1)))
  return Math.min((NEIGHBOURS * (earlier + later)) / 2 + whole, most)
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
  { links, least }: { readonly links: Link[]; readonly least: number },
  { scores, partners }: ReturnType<typeof createBests>,
): void {
  const range = index.sources[other]
  if (range === undefined) return
  const partnerOf = new Map<number, Set<number>>()
  for (const { a, b } of links) partnerOf.set(a, (partnerOf.get(a) ?? new Set()).add(b))
  for (let a = range.from; a < range.to; a++) {
    const [b, score] = [partners[a] ?? -1, scores[a] ?? 0]
    if (b >= 0 && score >= least && partnerOf.get(a)?.has(b) !== true) links.push({ a, b, score })
  }
  links.sort((one, two) => one.a - two.a || one.b - two.b)
}
