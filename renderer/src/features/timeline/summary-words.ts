import { formatNumber, plural } from '../../ui/format.ts'
import type { Timeline } from './use-timeline.ts'

/** `3 of 14 times · conflicting times for 1 claim`. */
export function summaryOf({ all, items, groups, conflicts }: Timeline): string {
  const shown = plural(all.length, 'time')
  const clashing = groups.filter(({ claim }) => conflicts.has(claim.claim.id)).length
  return [
    items.length === all.length ? shown : `${formatNumber(items.length)} of ${shown}`,
    clashing === 0 ? '' : `conflicting times for ${plural(clashing, 'claim')}`,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
