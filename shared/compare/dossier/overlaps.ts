import type { SourceId } from '../../ids.ts'
import { alignments } from '../align/alignments.ts'
import type { Alignment } from '../align/alignment.ts'
import type { Corpus } from '../corpus.ts'
import type { PreparedSource } from '../prepared-source.ts'
import { shinglesInTurns, sharedShare, type Shared, type Shingles } from '../shingles.ts'
import type { Turn } from '../turn.ts'
import type { Overlap } from './dossier.ts'
import { kept } from './kept.ts'

/** Pairs that are measured between two rests. */
const PAIRS_AT_A_TIME = 20

/** How much each two sources overlap; pairs that have nothing in common are left out. In the order of the sources. */
export async function overlapsOf(corpus: Corpus, turn: Turn): Promise<readonly Overlap[]> {
  const links = await linksByPair(corpus, turn)
  const copied = corpus.settings.wording ? await copiedMeasure(corpus, turn) : () => NOTHING_SHARED
  const found: Overlap[] = []
  const { sources } = corpus
  let measured = 0
  for (const [at, a] of sources.entries()) {
    for (const b of sources.slice(at + 1)) {
      measured += 1
      if (measured % PAIRS_AT_A_TIME === 0) await turn.rest()
      const shared = copied(a, b)
      const link = links.get(pairKey(a.source.id, b.source.id))
      if (shared.ofFirst === 0 && shared.ofSecond === 0 && link === undefined) continue
      const [inA, inB] = [passagesWith(a, link), passagesWith(b, link)]
      found.push({
        a: a.source.id,
        b: b.source.id,
        copied: { ofA: shared.ofFirst, ofB: shared.ofSecond },
        aligned: { ofA: share(inA, a), ofB: share(inB, b) },
        passages: inA,
      })
    }
  }
  return found
}

const NOTHING_SHARED: Shared = { ofFirst: 0, ofSecond: 0 }

/** The share of runs of four words that also stand in the other source. */
async function copiedMeasure({ sources, known }: Corpus, turn: Turn) {
  const shingles = new Map<SourceId, Shingles>()
  for (const { source } of sources) {
    await turn.rest()
    const { content } = source.text
    const made = await kept(known, 'dossier shingles', [source.versionId], () =>
      shinglesInTurns(content, turn.rest),
    )
    shingles.set(source.id, made)
  }
  return (a: PreparedSource, b: PreparedSource): Shared =>
    known.of('dossier copied', [a.source.versionId, b.source.versionId], () => {
      const [one, other] = [shingles.get(a.source.id), shingles.get(b.source.id)]
      return one === undefined || other === undefined ? NOTHING_SHARED : sharedShare(one, other)
    })
}

/** Where the aligned passages of two sources begin, by source. Only strong ones: a share of guesses says nothing. */
type Links = ReadonlyMap<SourceId, ReadonlySet<number>>

async function linksByPair(corpus: Corpus, turn: Turn): Promise<ReadonlyMap<string, Links>> {
  const found = new Map<string, Map<SourceId, Set<number>>>()
  const put = ({ a, b, grade }: Alignment): void => {
    if (grade !== 'strong') return
    const key = pairKey(a.sourceId, b.sourceId)
    const links = found.get(key) ?? new Map<SourceId, Set<number>>()
    found.set(key, links)
    for (const { sourceId, start } of [a, b])
      links.set(sourceId, (links.get(sourceId) ?? new Set()).add(start))
  }
  for (const alignment of await alignments(corpus, null, turn)) put(alignment)
  return found
}

const pairKey = (a: SourceId, b: SourceId): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

const passagesWith = ({ source }: PreparedSource, links: Links | undefined): number =>
  links?.get(source.id)?.size ?? 0

const share = (some: number, { passages }: PreparedSource): number =>
  passages.length === 0 ? 0 : Math.min(1, some / passages.length)
