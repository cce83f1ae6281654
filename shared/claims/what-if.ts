import { assertNever } from '../assert.ts'
import { groupBy } from '../group-by.ts'
import type { EvidenceId, LineageId, SourceId } from '../ids.ts'
import type { Evidence, Verdict } from '../project/claim.ts'
import type { Kin, Origins } from '../project/origins.ts'
import { countIndependent } from './independent.ts'
import { suggestedReading, type SuggestedReading } from './reading.ts'
import { tallyClaim } from './tally.ts'

/** What is taken to be wrong for the time being; never stored. */
export type Muted = {
  readonly sources: ReadonlySet<SourceId>
  readonly lineages: ReadonlySet<LineageId>
  readonly evidence: ReadonlySet<EvidenceId>
}
export const NOTHING_MUTED: Muted = { sources: new Set(), lineages: new Set(), evidence: new Set() }

/** The muted sources and members of muted lineages, and every source that has all it says from such. */
export function mutedSources({ sources, lineages }: Muted, kin: Kin): ReadonlySet<SourceId> {
  const members = kin.lineages.filter(({ id }) => lineages.has(id)).flatMap((lineage) => lineage.members)
  const fallen = new Set([...sources, ...members])
  const byDerived = groupBy(kin.derivations, ({ derived }) => derived)
  const byOrigin = groupBy(kin.derivations, ({ origin }) => origin)
  const waiting = [...fallen]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const { derived } of byOrigin.get(next) ?? []) {
      const stands = byDerived.get(derived)?.some(({ origin }) => !fallen.has(origin)) === true
      if (stands || fallen.has(derived)) continue
      fallen.add(derived)
      waiting.push(derived)
    }
  return fallen
}

/** The evidence that is left. */
export const unmuted = (
  evidence: readonly Evidence[],
  muted: Pick<Muted, 'evidence'>,
  without: ReadonlySet<SourceId>,
): readonly Evidence[] =>
  evidence.filter(({ id, sourceId }) => !muted.evidence.has(id) && !without.has(sourceId))

/** What evidence says, whatever the numbers. */
type Gist = Exclude<SuggestedReading['kind'], 'one-sided'> | 'supports' | 'contradicts'

const readingOf = (evidence: readonly Evidence[]): SuggestedReading => suggestedReading(tallyClaim(evidence))
const gistOf = (reading: SuggestedReading): Gist =>
  reading.kind === 'one-sided' ? reading.side : reading.kind

/** What a verdict can rest on: the sources that speak for it, and how many origins they have. */
export type Footing = { readonly sources: readonly SourceId[]; readonly independent: number }

/** Null for a verdict that rests on nothing. A dispute rests on its weaker side. */
function footingOf(verdict: Verdict, evidence: readonly Evidence[], origins: Origins): Footing | null {
  const side = (stance: 'supports' | 'contradicts'): Footing => {
    const sources = [
      ...new Set(evidence.filter((item) => item.stance === stance).map(({ sourceId }) => sourceId)),
    ]
    return { sources, independent: countIndependent(sources, origins) }
  }
  switch (verdict) {
    case 'unverified':
      return null
    case 'reported':
    case 'confirmed':
      return side('supports')
    case 'refuted':
      return side('contradicts')
    case 'disputed': {
      const [pro, contra] = [side('supports'), side('contradicts')]
      return isWeaker(contra, pro) ? contra : pro
    }
    default:
      return assertNever(verdict)
  }
}

const isWeaker = (a: Footing, b: Footing): boolean =>
  a.independent < b.independent || (a.independent === b.independent && a.sources.length < b.sources.length)

/** What becomes of a claim without the muted evidence. */
export type WhatIf = {
  readonly muted: number
  readonly before: SuggestedReading
  readonly after: SuggestedReading
  /** Whether the rest says something else. */
  readonly changes: boolean
  readonly footing: Footing | null
  /** What that does to the verdict: nothing, fewer sources, one origin left of several, or none. */
  readonly verdict: 'untouched' | 'weaker' | 'one-origin' | 'lost'
}

/** Compares what evidence says with what is left of it says; `left` is part of it. */
export function whatIf(
  verdict: Verdict,
  evidence: readonly Evidence[],
  left: readonly Evidence[],
  origins: Origins,
): WhatIf {
  const [before, after] = [readingOf(evidence), readingOf(left)]
  const footing = footingOf(verdict, left, origins)
  return {
    muted: evidence.length - left.length,
    before,
    after,
    changes: gistOf(before) !== gistOf(after),
    footing,
    verdict: fateOf(footingOf(verdict, evidence, origins), footing),
  }
}

function fateOf(before: Footing | null, after: Footing | null): WhatIf['verdict'] {
  if (before === null || after === null) return 'untouched'
  if (after.independent === 0) return before.independent === 0 ? 'untouched' : 'lost'
  if (after.independent === 1 && before.independent > 1) return 'one-origin'
  return after.sources.length < before.sources.length ? 'weaker' : 'untouched'
}

/** What is missing without a piece of evidence that everything hangs on. */
export type Linchpin = 'all-evidence' | 'its-stance' | 'disagreement'

/** The evidence without which the rest of it would say something else. */
export function linchpinsOf(evidence: readonly Evidence[]): ReadonlyMap<EvidenceId, Linchpin> {
  const before = gistOf(readingOf(evidence))
  const speaking = groupBy(evidence, ({ stance }) => stance)
  const found = new Map<EvidenceId, Linchpin>()
  for (const [, items] of speaking) {
    // Of three sources on a side any two hold it without the third.
    if (new Set(items.map(({ sourceId }) => sourceId)).size > 2) continue
    for (const { id, sourceId } of items) {
      if (items.some((other) => other.id !== id && other.sourceId === sourceId)) continue
      const rest = evidence.filter((item) => item.id !== id)
      if (gistOf(readingOf(rest)) === before) continue
      found.set(id, rest.length === 0 ? 'all-evidence' : items.length === 1 ? 'its-stance' : 'disagreement')
    }
  }
  return found
}
