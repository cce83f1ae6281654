import type { SourceId } from '../../ids.ts'
import { placesOverlap, type Place } from '../compared-source.ts'
import { pickSources, type Corpus } from '../corpus.ts'
import { placeOfPassage } from '../passage-places.ts'
import type { PreparedSource } from '../prepared-source.ts'
import { partOf, type Turn } from '../turn.ts'
import { crossAlignments } from './across/cross-alignments.ts'
import type { Alignment } from './alignment.ts'
import { eventAlignments, surest } from './event-alignments.ts'
import { groundsOf, commonWords, sharedGrounds } from './grounds.ts'
import { linksAmong } from './links-among.ts'
import type { Link } from './links.ts'
import { countingBothSides } from './mutual.ts'
import { wordsOf } from './source-words.ts'
import { passageIndexOf, type PassageIndex } from './score/passage-index.ts'

/** Two sentences about the same people need not say the same: without another word in common they count less. */
const NAMES_ALONE = 0.6
/** Share of the work that lies in likeness. */
const LINKING = 0.6

/**
 * The aligned passages of each two of some sources, in the order of the project and of the texts: what the user aligned, and for
 * each passage its best counterpart where their likeness reaches the lower threshold, and passages that tell of one event
 * or fact. What the user parted is left out.
 */
export async function alignments(
  corpus: Corpus,
  sources: readonly SourceId[] | null,
  turn: Turn,
): Promise<readonly Alignment[]> {
  if (!corpus.settings.alignment) return []
  const wanted = pickSources(corpus, sources)
  const ready = kept.get(corpus) ?? new Map<string, readonly Alignment[]>()
  kept.set(corpus, ready)
  const key = wanted.map(({ source }) => source.id).join(' ')
  const known = ready.get(key) ?? (await findAlignments(corpus, wanted, turn))
  ready.set(key, known)
  return known
}

/** What was found of the sources that were asked for, as long as what is compared is the same. */
const kept = new WeakMap<Corpus, Map<string, readonly Alignment[]>>()

async function findAlignments(
  corpus: Corpus,
  wanted: readonly PreparedSource[],
  turn: Turn,
): Promise<readonly Alignment[]> {
  const ids = new Set(wanted.map(({ source }) => source.id))
  const { weak, strong } = corpus.settings
  const index = passageIndexOf(corpus)
  const order = new Map(wanted.map(({ source }, at) => [source.id, at]))
  const own = usersOwn(corpus, ids, order)
  const found: Alignment[] = [...own]
  const least = Math.min(weak, strong)
  const links = countingBothSides(index, await linksAmong(index, ids, least, partOf(turn, 0, LINKING)), least)
  const alike: Alignment[] = []
  for (const [at, link] of links.entries()) {
    if (at % 50 === 0) await turn.rest()
    const alignment = asAlignment(corpus, index, link, order)
    if (alignment !== null) alike.push(alignment)
  }
  alike.push(...(await crossAlignments(corpus, wanted, turn)))
  const told = await eventAlignments(corpus, wanted, partOf(turn, LINKING, 1))
  for (const alignment of surest(alike, told)) if (!isDecided(corpus, own, alignment)) found.push(alignment)
  const rank = ({ sourceId }: Place): number => order.get(sourceId) ?? 0
  return found
    .map((alignment) => ({ alignment, one: rank(alignment.a), other: rank(alignment.b) }))
    .sort(
      (x, y) =>
        x.one - y.one ||
        x.alignment.a.start - y.alignment.a.start ||
        x.other - y.other ||
        x.alignment.b.start - y.alignment.b.start,
    )
    .map(({ alignment }) => alignment)
}

type Order = ReadonlyMap<SourceId, number>

/** The pairs that the user set together; they count whether or not their words are alike. */
function usersOwn(corpus: Corpus, ids: ReadonlySet<SourceId>, order: Order): readonly Alignment[] {
  return corpus.decided.aligned.flatMap(({ id, places: [one, two] }): readonly Alignment[] => {
    if (one.sourceId === two.sourceId || !ids.has(one.sourceId) || !ids.has(two.sourceId)) return []
    const [a, b] = inOrder(one, two, order)
    const [sourceA, sourceB] = [corpus.byId.get(a.sourceId), corpus.byId.get(b.sourceId)]
    if (sourceA === undefined || sourceB === undefined) return []
    const common = commonWords(wordsAt(corpus, sourceB, b), wordsAt(corpus, sourceA, a))
    const grounds = groundsOf(sourceA.source.text.content, common)
    return [{ a, b, score: 1, grade: 'strong', decision: id, grounds }]
  })
}

const wordsAt = (corpus: Corpus, prepared: PreparedSource, { start, end }: Place) =>
  wordsOf(corpus, prepared)
    .flat()
    .filter(({ token }) => token.start < end && start < token.end)

function asAlignment(corpus: Corpus, index: PassageIndex, link: Link, order: Order): Alignment | null {
  const { settings } = corpus
  if (link.score < settings.weak && link.score < settings.strong) return null
  const sourceA = index.sources[index.sourceAt[link.a] ?? -1]?.prepared
  const sourceB = index.sources[index.sourceAt[link.b] ?? -1]?.prepared
  const [passageA, passageB] = [index.passages[link.a], index.passages[link.b]]
  if (sourceA === undefined || sourceB === undefined || passageA === undefined || passageB === undefined)
    return null
  const [a, b] = inOrder(placeOfPassage(sourceA, passageA), placeOfPassage(sourceB, passageB), order)
  const grounds = sharedGrounds(corpus, [sourceA, passageA], [sourceB, passageB])
  const score = link.score * (grounds.words.length + grounds.numbers.length > 0 ? 1 : NAMES_ALONE)
  if (score < settings.weak && score < settings.strong) return null
  return { a, b, score, grade: score >= settings.strong ? 'strong' : 'weak', decision: null, grounds }
}

/** Whether the user has said of these passages that they are no pair, or has paired them. */
function isDecided({ decided }: Corpus, own: readonly Alignment[], { a, b }: Alignment): boolean {
  const isThere = (one: Place, two: Place) =>
    (placesOverlap(one, a) && placesOverlap(two, b)) || (placesOverlap(one, b) && placesOverlap(two, a))
  return (
    own.some((pair) => isThere(pair.a, pair.b)) || decided.notAligned.some(({ places }) => isThere(...places))
  )
}

const inOrder = (one: Place, two: Place, order: Order): readonly [Place, Place] =>
  (order.get(one.sourceId) ?? 0) <= (order.get(two.sourceId) ?? 0) ? [one, two] : [two, one]
