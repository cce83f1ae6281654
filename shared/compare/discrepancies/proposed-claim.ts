import type { Claim, Stance } from '../../project/claim.ts'
import type { EventTime } from '../../project/event-time.ts'
import type { Place } from '../compared-source.ts'
import type { Discrepancy, DiscrepancyCell, FactReading } from './discrepancy.ts'

/** A passage with the stance it seems to have. */
export type ProposedEvidence = { readonly reading: FactReading; readonly stance: Stance }

/** A claim as a row suggests it; all of it is the user's to change. */
export type ProposedClaim = Pick<Claim, 'statement' | 'verdict'> & {
  readonly time: EventTime | null
  readonly evidence: readonly ProposedEvidence[]
}

const LONGEST_STATEMENT = 2000

/** The claim that what most sources say is so, with a passage of every source that speaks. What is silent is not judged. */
export function proposedClaim(row: Discrepancy): ProposedClaim {
  const evidence = row.cells.flatMap((cell) =>
    quotedOf(cell).map((reading) => ({ reading, stance: stanceOf(row, cell, reading) })),
  )
  const has = (stance: Stance) => evidence.some((item) => item.stance === stance)
  return {
    statement: row.statement.slice(0, LONGEST_STATEMENT),
    verdict: has('contradicts') ? 'disputed' : has('supports') ? 'reported' : 'unverified',
    time: agreedTime(row),
    evidence,
  }
}

/** One reading of each answer that a source gives; what it says twice is quoted once. */
function quotedOf({ readings }: DiscrepancyCell): readonly FactReading[] {
  const groups = new Set<number>()
  const quotes = new Set<string>()
  return readings.filter(({ group, quote }) => {
    const place = placeKey(quote)
    if (groups.has(group) || quotes.has(place)) return false
    groups.add(group)
    quotes.add(place)
    return true
  })
}

const placeKey = ({ sourceId, start, end }: Place): string => `${sourceId} ${start} ${end}`

/**
 * What hedges only qualifies, and so does a plan that a later report overtook. A more precise time or amount bears out the less precise one; a variant of a name may be another
 * thing.
 */
function stanceOf(
  { kind }: Discrepancy,
  { state }: DiscrepancyCell,
  { group, fact, superseded }: FactReading,
): Stance {
  if (fact.bearing.hedged || superseded === true) return 'qualifies'
  if (group === 0) return 'supports'
  if (state === 'different') return 'contradicts'
  return state === 'more-precise' && (kind === 'date' || kind === 'number') ? 'supports' : 'qualifies'
}

/** The time that more sources give than give any other; null if none leads. */
function agreedTime({ kind, cells }: Discrepancy): EventTime | null {
  if (kind !== 'date') return null
  const votes = new Map<number, number>()
  for (const { readings } of cells)
    for (const group of new Set(readings.map((reading) => reading.group)))
      votes.set(group, (votes.get(group) ?? 0) + 1)
  const most = votes.get(0) ?? 0
  if ([...votes].some(([group, count]) => group !== 0 && count >= most)) return null
  const value = cells
    .flatMap(({ readings }) => readings)
    .find((reading) => reading.group === 0 && reading.value?.kind === 'time')?.value
  return value?.kind === 'time' ? value.time : null
}
