import type { SourceId } from '../../ids.ts'
import type { PreparedSource } from '../prepared-source.ts'
import type { CellState, DiscrepancyCell, FactReading } from './discrepancy.ts'
import { compareSlots, type Slot } from './slot.ts'
import type { Relation } from './values/relation.ts'
import type { Group } from './groups.ts'

/** What is known of a row when its cells are filled. */
export type Filled<S extends Slot = Slot> = {
  readonly groups: readonly Group<S>[]
  readonly superseded: ReadonlySet<Slot>
  readonly relate: (a: S, b: S) => Relation
  readonly speakerOf: (slot: S) => string | null
}

/** A cell for each source, in their order. */
export function cellsOf<S extends Slot>(
  sources: readonly PreparedSource[],
  row: Filled<S>,
): readonly DiscrepancyCell[] {
  const bySource = new Map<SourceId, { readonly slot: S; readonly group: number }[]>()
  for (const [group, { slots }] of row.groups.entries())
    for (const slot of slots) {
      const entry = { slot, group }
      const known = bySource.get(slot.at.sourceId)
      if (known === undefined) bySource.set(slot.at.sourceId, [entry])
      else known.push(entry)
    }
  return sources.map((prepared) => {
    const { source } = prepared
    const found = bySource.get(source.id)
    if (found === undefined) return silenceOf(prepared)
    const readings = found
      .toSorted((a, b) => b.group - a.group || compareSlots(a.slot, b.slot))
      .map(({ slot, group }): FactReading => {
        const speaker = row.speakerOf(slot)
        return {
          fact: slot.fact,
          at: slot.at,
          quote: slot.quote,
          value: slot.value,
          ...(speaker === null ? {} : { speaker }),
          group,
          ...(row.superseded.has(slot) ? { superseded: true } : {}),
        }
      })
    return { sourceId: source.id, state: stateOf(found, row), readings }
  })
}

const silences = new WeakMap<PreparedSource, DiscrepancyCell>()

/** The same cell in each row: most sources are silent on most things. */
function silenceOf(prepared: PreparedSource): DiscrepancyCell {
  const known = silences.get(prepared) ?? { sourceId: prepared.source.id, state: 'silent', readings: [] }
  silences.set(prepared, known)
  return known
}

function stateOf<S extends Slot>(
  found: readonly { readonly slot: S; readonly group: number }[],
  { groups, relate }: Filled<S>,
): CellState {
  if (found.some(({ group }) => group > 0)) return 'different'
  const [first, second] = groups
  // Where two answers have as many witnesses each, neither is what the others differ from.
  if (first !== undefined && second !== undefined && first.witnesses === second.witnesses) return 'different'
  const isNarrower = found.some(({ slot }) =>
    first?.slots.some(
      (other) => other.at.sourceId !== slot.at.sourceId && relate(slot, other) === 'narrower',
    ),
  )
  return isNarrower ? 'more-precise' : 'same'
}
