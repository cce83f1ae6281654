import { groupBy } from '../group-by.ts'
import type { SourceId } from '../ids.ts'
import type { Evidence } from '../project/claim.ts'
import { evidenceValueText, type EvidenceValue } from '../project/evidence-value.ts'

/** A value that some sources give for what a claim is about. */
export type GivenValue = { readonly value: EvidenceValue; readonly sources: ReadonlySet<SourceId> }

/**
 * The values that the evidence of a claim gives, those given by most sources first, of equals the one that came first.
 * Values are the same if they read the same but for case: `about 1200` is not `1200`, nor `March 2019` a day of it.
 */
export function gatherValues(
  evidence: readonly Pick<Evidence, 'value' | 'sourceId'>[],
): readonly GivenValue[] {
  const given = evidence.flatMap(({ value, sourceId }) => (value === undefined ? [] : [{ value, sourceId }]))
  const groups = groupBy(given, ({ value }) => `${value.kind} ${evidenceValueText(value).toLowerCase()}`)
  return [...groups.values()]
    .flatMap((items) => {
      const value = items[0]?.value
      return value === undefined ? [] : [{ value, sources: new Set(items.map(({ sourceId }) => sourceId)) }]
    })
    .sort((a, b) => b.sources.size - a.sources.size)
}
