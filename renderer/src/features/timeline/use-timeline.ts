import { useDeferredValue, useMemo } from 'react'
import type { ClaimId } from '../../../../shared/ids.ts'
import type { Conflict } from '../../../../shared/timeline/conflicts.ts'
import { originsTable } from '../../../../shared/project/origins.ts'
import { conflictsOf, filterItems } from '../../../../shared/timeline/filter.ts'
import {
  timelineItems,
  trackOf,
  type TimelineData,
  type TimelineItem,
} from '../../../../shared/timeline/items.ts'
import { claimGroups, type ClaimGroup } from '../../../../shared/timeline/rows.ts'
import { rangeOf, type Range } from '../../../../shared/timeline/scale.ts'
import { useQuotes, type Quotes } from './queries.ts'
import { useTimelineState } from './timeline-state.ts'
import { kindWords, quoteOf, timeWords } from './words.ts'

/** What the timeline shows of the project. */
export type Timeline = {
  readonly all: readonly TimelineItem[]
  /** Those that match the filter, in the order of time. */
  readonly items: readonly TimelineItem[]
  readonly groups: readonly ClaimGroup[]
  readonly conflicts: ReadonlyMap<ClaimId, Conflict>
  readonly quotes: Quotes | undefined
  /** Room for all that is shown, and for events and reports, which imports lie far from as a rule. */
  readonly whole: Range | null
  readonly main: Range | null
}

export function useTimeline(data: TimelineData): Timeline {
  const { claims, evidence, sources, versions, lineages, derivations } = data
  const filter = useDeferredValue(useTimelineState((state) => state.filter))
  const order = useTimelineState((state) => state.order)
  const quotes = useQuotes(evidence)
  const all = useMemo(
    () => timelineItems({ claims, evidence, sources, versions }),
    [claims, evidence, sources, versions],
  )
  const conflicts = useMemo(
    () => conflictsOf(all, originsTable({ lineages, derivations })),
    [all, lineages, derivations],
  )
  const items = useMemo(
    () => filterItems(all, filter, conflicts, (item) => wordsOf(item, quotes)),
    [all, filter, conflicts, quotes],
  )
  const groups = useMemo(() => {
    const byTime = claimGroups(items, conflicts)
    if (order === 'time') return byTime
    return byTime.toSorted((a, b) => numbers.compare(a.claim.number, b.claim.number))
  }, [items, conflicts, order])
  const whole = useMemo(() => rangeOf(items.map(({ bounds }) => bounds)), [items])
  const main = useMemo(() => {
    const near = items.filter((item) => trackOf(item) !== 'retrieved')
    return rangeOf((near.length > 0 ? near : items).map(({ bounds }) => bounds))
  }, [items])
  return { all, items, groups, conflicts, quotes, whole, main }
}

const numbers = new Intl.Collator('en', { numeric: true })

const wordsOf = (item: TimelineItem, quotes: Quotes | undefined): readonly string[] => [
  item.kind === 'claim' || item.kind === 'evidence' ? item.claim.claim.statement : '',
  item.kind === 'claim' ? '' : item.source.meta.title.value,
  kindWords(item),
  timeWords(item.time),
  quoteOf(item, quotes),
]
