import { useCallback } from 'react'
import { keepWithin, panned, spanOf, zoomed, type Range } from '../../../../shared/timeline/scale.ts'
import { timelineState, useTimelineState } from './timeline-state.ts'
import type { Timeline } from './use-timeline.ts'

/** The part of time in view, and the ways to change it. */
export type TimeView = {
  readonly range: Range
  readonly whole: Range
  readonly show: (range: Range) => void
  /** Around `at`, or the middle; a factor below 1 looks more closely. */
  readonly zoom: (factor: number, at?: number) => void
  /** By a share of the view. */
  readonly pan: (share: number) => void
  /** Events and reports; nothing is kept, so that what is added later is fitted too. */
  readonly fit: () => void
  readonly fitAll: () => void
}

export const ZOOM = 1.6
const NOTHING: Range = { from: 0, to: 1 }

export function useView({ main, whole }: Pick<Timeline, 'main' | 'whole'>): TimeView {
  const kept = useTimelineState((state) => state.range)
  const all = whole ?? NOTHING
  const range = kept === null ? (main ?? all) : keepWithin(kept, all)
  const show = useCallback((next: Range) => timelineState.setState({ range: keepWithin(next, all) }), [all])
  return {
    range,
    whole: all,
    show,
    zoom: (factor, at = (range.from + range.to) / 2) => show(zoomed(range, factor, at)),
    pan: (share) => show(panned(range, share * spanOf(range))),
    fit: () => timelineState.setState({ range: null }),
    fitAll: () => show(all),
  }
}
