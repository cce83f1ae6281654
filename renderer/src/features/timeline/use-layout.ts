import { useMemo } from 'react'
import { textWidth } from '../../../../shared/timeline/geometry.ts'
import { isShortEnough, layOut, type Layout } from '../../../../shared/timeline/rows.ts'
import { useTimelineState, type TimelineState } from './timeline-state.ts'
import type { Timeline } from './use-timeline.ts'
import { labelOf } from './words.ts'

/** Px for the longest title beside its mark. */
export const WIDEST_LABEL = 190

type Folds = Pick<TimelineState, 'toggled' | 'folded'>
type Content = Pick<Timeline, 'groups' | 'items'>

/** The rows of the timeline, at so many ms to a px, with what is open and folded now. */
export const layoutOf = ({ groups, items }: Content, msPerPx: number, { toggled, folded }: Folds): Layout =>
  layOut(groups, items, {
    msPerPx,
    isOpen: (group) => isShortEnough(group) !== toggled.has(group.claim.claim.id),
    folded,
    labelWidth: (item) => Math.min(WIDEST_LABEL, textWidth(labelOf(item))) + 20,
  })

export function useLayout(groups: Content['groups'], items: Content['items'], msPerPx: number): Layout {
  const toggled = useTimelineState((state) => state.toggled)
  const folded = useTimelineState((state) => state.folded)
  return useMemo(
    () => layoutOf({ groups, items }, msPerPx, { toggled, folded }),
    [groups, items, msPerPx, toggled, folded],
  )
}
