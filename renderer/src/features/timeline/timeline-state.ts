import { createStore, useStore } from 'zustand'
import type { ClaimId } from '../../../../shared/ids.ts'
import { NO_TIMELINE_FILTER, type TimelineFilter } from '../../../../shared/timeline/filter.ts'
import type { Track } from '../../../../shared/timeline/items.ts'
import type { Range } from '../../../../shared/timeline/scale.ts'
import type { TableSort } from './table-rows.ts'

export type TimelineState = {
  readonly shownAs: 'chart' | 'table'
  readonly filter: TimelineFilter
  /** Claims stand by when they happened, or in the order of the list. */
  readonly order: 'time' | 'list'
  /** The part of time in view; null for all that fits. */
  readonly range: Range | null
  /** Claims that are closed though they would be open, or the other way round. */
  readonly toggled: ReadonlySet<ClaimId>
  readonly folded: ReadonlySet<Track>
  /** The id of the item that the Tab key enters at. */
  readonly at: string | null
  readonly sort: TableSort
}

/** How the timeline is looked at; gone with the window. */
export const timelineState = createStore<TimelineState>()(() => ({
  shownAs: 'chart',
  filter: NO_TIMELINE_FILTER,
  order: 'time',
  range: null,
  toggled: new Set(),
  folded: new Set(),
  at: null,
  sort: { column: 'time', descending: false },
}))

export const useTimelineState = <T>(selector: (state: TimelineState) => T): T =>
  useStore(timelineState, selector)

/** Other things are looked for, so that the view fits them again. */
export const narrow = (change: Partial<TimelineFilter>): void =>
  timelineState.setState(({ filter }) => ({ filter: { ...filter, ...change }, range: null }))

export const toggleClaim = (id: ClaimId): void =>
  timelineState.setState(({ toggled }) => ({ toggled: flipped(toggled, id) }))
export const toggleTrack = (track: Track): void =>
  timelineState.setState(({ folded }) => ({ folded: flipped(folded, track) }))

function flipped<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set)
  if (!next.delete(value)) next.add(value)
  return next
}
