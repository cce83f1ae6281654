import { groupBy } from '../group-by.ts'
import type { ClaimId, SourceId } from '../ids.ts'
import type { Verdict } from '../project/claim.ts'
import type { Origins } from '../project/origins.ts'
import { conflictOf, type Conflict } from './conflicts.ts'
import { claimOf, sourceOf, type TimelineItem } from './items.ts'

export type TimelineFilter = {
  readonly text: string
  readonly sourceId: SourceId | null
  readonly claimId: ClaimId | null
  readonly verdict: Verdict | null
  /** Only claims for which times are given that cannot all be right. */
  readonly conflicting: boolean
}
export const NO_TIMELINE_FILTER: TimelineFilter = {
  text: '',
  sourceId: null,
  claimId: null,
  verdict: null,
  conflicting: false,
}

/** The claims that conflicting times are given for, whatever is shown of them. */
export function conflictsOf(
  items: readonly TimelineItem[],
  origins: Origins,
): ReadonlyMap<ClaimId, Conflict> {
  const dated = items.flatMap((item) => (item.kind === 'claim' || item.kind === 'evidence' ? [item] : []))
  const byClaim = groupBy(dated, ({ claim }) => claim.claim.id)
  return new Map(
    [...byClaim].flatMap(([id, given]) => {
      const conflict = conflictOf(given, origins)
      return conflict === null ? [] : [[id, conflict] as const]
    }),
  )
}

/**
 * What is asked for. Narrowing claims leaves of reports and imports those of the sources that speak of them; a source
 * leaves the claims it gives a time for. `words` are what is looked through for the text.
 */
export function filterItems(
  items: readonly TimelineItem[],
  filter: TimelineFilter,
  conflicts: ReadonlyMap<ClaimId, Conflict>,
  words: (item: TimelineItem) => readonly string[],
): readonly TimelineItem[] {
  const { sourceId, text } = filter
  const isAsked = claimTest(filter, conflicts)
  const speaking = new Set<SourceId>()
  const spokenOf = new Set<ClaimId>()
  for (const item of items) {
    if (item.kind !== 'evidence') continue
    if (isAsked(item)) speaking.add(item.source.id)
    if (item.source.id === sourceId) spokenOf.add(item.claim.claim.id)
  }
  const byClaims = filter.claimId !== null || filter.verdict !== null || filter.conflicting
  const ofClaim = (item: TimelineItem) => {
    const source = sourceOf(item)
    return claimOf(item) === null ? !byClaims || (source !== null && speaking.has(source.id)) : isAsked(item)
  }
  const ofSource = (item: TimelineItem) =>
    sourceId === null ||
    (item.kind === 'claim' ? spokenOf.has(item.claim.claim.id) : item.source.id === sourceId)
  const sought = fold(text).split(/\s+/).filter(Boolean)
  const ofText = (item: TimelineItem) => {
    if (sought.length === 0) return true
    const found = fold(words(item).join('\n'))
    return sought.every((word) => found.includes(word))
  }
  return items.filter((item) => ofClaim(item) && ofSource(item) && ofText(item))
}

const claimTest =
  ({ claimId, verdict, conflicting }: TimelineFilter, conflicts: ReadonlyMap<ClaimId, Conflict>) =>
  (item: TimelineItem): boolean => {
    const claim = claimOf(item)?.claim
    if (claim === undefined) return false
    if (claimId !== null && claim.id !== claimId) return false
    if (verdict !== null && claim.verdict !== verdict) return false
    return !conflicting || conflicts.has(claim.id)
  }

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
