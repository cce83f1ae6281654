import type { SourceId } from '../../ids.ts'
import type { Alignment } from '../align/alignment.ts'
import { alignments } from '../align/alignments.ts'
import type { Corpus } from '../corpus.ts'
import type { PreparedSource } from '../prepared-source.ts'
import { partOf, type Turn } from '../turn.ts'
import { copiedShares } from '../wording/copied-shares.ts'
import type { Overlap } from './dossier.ts'

/** Share of the work that lies in aligning passages. */
const ALIGNING = 0.7

/** How much each two sources overlap; pairs that have nothing in common are left out. In the order of the sources. */
export async function overlapsOf(corpus: Corpus, turn: Turn): Promise<readonly Overlap[]> {
  const links = await linksByPair(corpus, partOf(turn, 0, ALIGNING))
  const found: Overlap[] = []
  const { sources, settings } = corpus
  const pairs = (sources.length * (sources.length - 1)) / 2
  let measured = 0
  for (const [at, a] of sources.entries())
    for (const b of sources.slice(at + 1)) {
      turn.progress(ALIGNING + ((1 - ALIGNING) * measured++) / pairs)
      await turn.rest()
      const copied = settings.wording ? await copiedShares(corpus, a, b, turn) : NOTHING_COPIED
      const link = links.get(pairKey(a.source.id, b.source.id))
      if (copied.ofA === 0 && copied.ofB === 0 && link === undefined) continue
      const [inA, inB] = [passagesWith(a, link), passagesWith(b, link)]
      found.push({
        a: a.source.id,
        b: b.source.id,
        copied,
        aligned: { ofA: share(inA, a), ofB: share(inB, b) },
        passages: { inA, inB },
      })
    }
  return found
}

const NOTHING_COPIED = { ofA: 0, ofB: 0 }

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

/** Asides and what a source says twice have no counterparts, so that they are no part of the whole either. */
function share(some: number, { passages }: PreparedSource): number {
  const whole = passages.filter(({ role }) => role === 'text' || role === 'heading').length
  return whole === 0 ? 0 : Math.min(1, some / whole)
}
