import type { ClaimId, SourceId } from '../../ids.ts'
import type { EvidenceValue } from '../../project/evidence-value.ts'
import { groupBy } from '../../group-by.ts'
import { placesOverlap, type Place } from '../compared-source.ts'
import type { Discrepancy, FactReading } from './discrepancy.ts'

/** Evidence where it stands; `value` is what it is said to give, if anything. */
export type PlacedEvidence = {
  readonly claimId: ClaimId
  readonly place: Place
  readonly value: EvidenceValue | null
}

/** Of two sources, or of the only one that speaks. */
const ENOUGH = 2

/**
 * The claim that was made of each row, by the row's key: the one whose evidence holds readings of most of its sources, of two
 * at least. Evidence with another value is of another question, though it may quote the same sentence.
 */
export function claimsOfRows(
  rows: readonly Discrepancy[],
  evidence: readonly PlacedEvidence[],
): ReadonlyMap<string, ClaimId> {
  const bySource = groupBy(evidence, ({ place }) => place.sourceId)
  const found = new Map<string, ClaimId>()
  for (const row of rows) {
    const claim = claimOf(row, bySource)
    if (claim !== null) found.set(row.key, claim)
  }
  return found
}

function claimOf(
  { cells }: Discrepancy,
  bySource: ReadonlyMap<SourceId, readonly PlacedEvidence[]>,
): ClaimId | null {
  const speaking = cells.filter(({ readings }) => readings.length > 0)
  const counts = new Map<ClaimId, number>()
  for (const { sourceId, readings } of speaking) {
    const here = bySource.get(sourceId) ?? []
    const claims = new Set(
      here.filter((item) => readings.some((reading) => isOf(item, reading))).map(({ claimId }) => claimId),
    )
    for (const claim of claims) counts.set(claim, (counts.get(claim) ?? 0) + 1)
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a)
  return best === undefined || best[1] < Math.min(ENOUGH, speaking.length) ? null : best[0]
}

/** Evidence without a value counts where it quotes the very words. */
function isOf({ place, value }: PlacedEvidence, reading: FactReading): boolean {
  if (value === null && reading.value !== null) return placesOverlap(place, reading.at)
  return placesOverlap(place, reading.quote) && JSON.stringify(value) === JSON.stringify(reading.value)
}
