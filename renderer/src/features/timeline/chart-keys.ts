import type { TimelineItem } from '../../../../shared/timeline/items.ts'
import type { Mark } from '../../../../shared/timeline/pack.ts'
import type { TimelineRow } from '../../../../shared/timeline/rows.ts'
import { ZOOM, type TimeView } from './use-view.ts'

type Key = { readonly key: string }

export const isZoomKey = ({ key }: Key): boolean => ['+', '=', '-', '_', '0'].includes(key)

/** `+` looks more closely, around `at` if it is given, `-` less, `0` fits events and reports. */
export function zoomByKey({ key }: Key, { zoom, fit }: TimeView, at?: number): void {
  if (key === '0') fit()
  else zoom(key === '+' || key === '=' ? 1 / ZOOM : ZOOM, at)
}

/** A mark with the row it stands in. */
export type Stop = { readonly row: TimelineRow; readonly mark: Mark<TimelineItem> }

/** All marks in the order of time, whatever row they are in; of what begins together, from top to bottom. */
export const stopsOf = (rows: readonly TimelineRow[]): readonly Stop[] =>
  rows
    .flatMap((row) => row.marks.map((mark) => ({ row, mark })))
    .toSorted((a, b) => a.mark.bounds.earliest - b.mark.bounds.earliest || a.row.y - b.row.y)

/** Where a key leads from a mark: left and right in the order of time, up and down to the next row's nearest; null if it does not move. */
export function stopFrom(stops: readonly Stop[], from: number, { key }: Key): Stop | null {
  const here = stops[from]
  if (here === undefined) return null
  switch (key) {
    case 'ArrowRight':
      return stops[from + 1] ?? here
    case 'ArrowLeft':
      return stops[from - 1] ?? here
    case 'ArrowDown':
      return inNextRow(stops, here, 1) ?? here
    case 'ArrowUp':
      return inNextRow(stops, here, -1) ?? here
    case 'Home':
      return stops[0] ?? here
    case 'End':
      return stops.at(-1) ?? here
    default:
      return null
  }
}

const heightOf = ({ row, mark }: Stop): number => row.y + mark.lane
const middle = ({ mark: { bounds } }: Stop): number => (bounds.earliest + bounds.latest) / 2

function inNextRow(stops: readonly Stop[], here: Stop, way: 1 | -1): Stop | undefined {
  const from = heightOf(here)
  const beyond = stops.filter((stop) => (heightOf(stop) - from) * way > 0)
  const next = way * Math.min(...beyond.map((stop) => heightOf(stop) * way))
  return beyond
    .filter((stop) => heightOf(stop) === next)
    .reduce<Stop | undefined>(
      (best, stop) =>
        best === undefined || Math.abs(middle(stop) - middle(here)) < Math.abs(middle(best) - middle(here))
          ? stop
          : best,
      undefined,
    )
}
