import { useEffect, useMemo, useRef } from 'react'
import { rowsBetween, type TimelineRow } from '../../../../shared/timeline/rows.ts'
import { scaleOf, showing } from '../../../../shared/timeline/scale.ts'
import { ticksOf } from '../../../../shared/timeline/ticks.ts'
import { useDb } from '../../data/context.ts'
import { useListener } from '../../ui/use-listener.ts'
import { openClaim, openItem, type ShowClaim } from './actions.ts'
import { Axis, AXIS_HEIGHT } from './axis.tsx'
import { isZoomKey, stopFrom, stopsOf, zoomByKey, type Stop } from './chart-keys.ts'
import s from './chart.module.css'
import { GridLines } from './grid-lines.tsx'
import { GutterRow } from './gutter.tsx'
import { ItemCard } from './item-card.tsx'
import { markId, RowMarks } from './marks.tsx'
import { roomFor } from './tick-words.ts'
import { timelineState, useTimelineState } from './timeline-state.ts'
import { useCard } from '../../ui/use-card.ts'
import { useChartSize, type ChartSize } from './use-chart-size.ts'
import { useLayout } from './use-layout.ts'
import { usePointer } from './use-pointer.ts'
import type { Timeline } from './use-timeline.ts'
import type { TimeView } from './use-view.ts'

type ChartProps = {
  readonly timeline: Timeline
  readonly view: TimeView
  readonly showClaim: ShowClaim
  /** Several times in one mark are listed elsewhere. */
  readonly onCluster: (ids: readonly string[]) => void
}

/** The tracks of time. Only what is in view is drawn; one Tab stop among the marks, arrow keys go from one to the next. */
export function Chart(props: ChartProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const size = useChartSize(scroller)
  usePointer(scroller, props.view, size)
  return (
    <div ref={scroller} className={s.scroller}>
      {size === null ? null : <SizedChart {...props} scroller={scroller} size={size} />}
    </div>
  )
}

type SizedChartProps = ChartProps & {
  readonly scroller: { readonly current: HTMLDivElement | null }
  readonly size: ChartSize
}

function SizedChart({ timeline, view, showClaim, onCluster, scroller, size }: SizedChartProps) {
  const db = useDb()
  const { groups, items } = timeline
  const { gutter, width, top, bottom } = size
  const scale = scaleOf(view.range, width)
  const { msPerPx } = scale
  const { rows, height } = useLayout(groups, items, msPerPx)
  const stops = useMemo(() => stopsOf(rows), [rows])
  const wished = useTimelineState((state) => state.at)
  const found = stops.findIndex(({ mark }) => mark.items.some(({ id }) => id === wished))
  const entry = stops[Math.max(0, found)]
  const at = entry === undefined ? null : markId(entry.mark, wished)
  const ticks = ticksOf(scale, roomFor)
  const seen = rowsBetween(rows, top, bottom)
  const shown = entry === undefined ? seen : withRow(seen, entry.row)

  const { focusMark, letGo } = useMarkFocus(scroller, at)
  const go = ({ row, mark }: Stop) => {
    const [first] = mark.items
    if (first === undefined) return
    view.show(showing(view.range, mark.bounds))
    bringIntoView(scroller.current, row.y, row.height)
    focusMark(first.id)
  }
  const stopOf = (target: EventTarget | null) => {
    const id = target instanceof Element ? target.closest('[data-mark]')?.getAttribute('data-mark') : null
    return stops.find(({ mark }) => mark.items.some((item) => item.id === id))
  }
  const open = ({ mark: { items: held } }: Stop) => {
    const [first] = held
    if (held.length > 1) onCluster(held.map(({ id }) => id))
    else if (first !== undefined) void openItem(db, showClaim, first)
  }
  const chart = useRef<HTMLDivElement>(null)
  useListener(chart, 'keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const here = stopOf(event.target)
    if (here === undefined) return
    const to = event.shiftKey ? null : stopFrom(stops, stops.indexOf(here), event)
    const { bounds } = here.mark
    if (to !== null) go(to)
    else if (isZoomKey(event)) zoomByKey(event, view, (bounds.earliest + bounds.latest) / 2)
    else if (event.shiftKey && event.key === 'ArrowLeft') view.pan(-PAN)
    else if (event.shiftKey && event.key === 'ArrowRight') view.pan(PAN)
    else if (event.key === 'Enter' || event.key === ' ') open(here)
    else return
    event.preventDefault()
    event.stopPropagation()
  })
  useListener(chart, 'click', ({ target }) => {
    const here = stopOf(target)
    if (here !== undefined) open(here)
  })
  useListener(chart, 'focusout', letGo)
  useListener(chart, 'focusin', ({ target }) => {
    const id = target instanceof Element ? target.getAttribute('data-mark') : null
    if (id !== null) timelineState.setState({ at: id })
  })
  const card = useCard(scroller)
  const cardStop =
    card.id === null ? undefined : stops.find(({ mark }) => mark.items.some(({ id }) => id === card.id))

  return (
    <>
      <div className={s.head}>
        <div className={s.corner} style={{ inlineSize: gutter }}>
          UTC; without a zone as written
        </div>
        <Axis scale={scale} ticks={ticks} view={view} />
      </div>
      <div className={s.body} style={{ blockSize: height }}>
        <div {...GROUP} ref={chart}>
          <svg
            className={s.chart}
            data-time=""
            style={{ insetInlineStart: gutter }}
            width={width}
            height={Math.max(height, bottom - AXIS_HEIGHT)}
          >
            <GridLines scale={scale} ticks={ticks} rows={seen} top={top} bottom={bottom} />
            {shown.map((row) => (
              <RowMarks
                key={row.key}
                row={row}
                scale={scale}
                timeline={timeline}
                at={at}
                onReveal={({ bounds }) => view.show(showing(view.range, bounds))}
              />
            ))}
          </svg>
        </div>
        <div className={s.names} style={{ inlineSize: gutter }}>
          {seen.map((row) => (
            <GutterRow key={row.key} row={row} onOpen={(id) => void openClaim(db, showClaim, id)} />
          ))}
        </div>
      </div>
      {cardStop === undefined || card.id === null ? null : (
        <ItemCard
          id={card.id}
          items={cardStop.mark.items}
          timeline={timeline}
          card={card}
          scroller={scroller}
        />
      )}
    </>
  )
}

/** Not the drawing itself, which the browser would let have the focus if it listened to that. */
const GROUP = { role: 'group', 'aria-label': 'Timeline', 'aria-roledescription': 'chart' } as const
const PAN = 0.15

/** In the order of the page, as a mark that changes places in it would lose the focus. */
const withRow = (rows: readonly TimelineRow[], row: TimelineRow): readonly TimelineRow[] =>
  rows.includes(row) ? rows : [...rows, row].toSorted((a, b) => a.y - b.y)

/** Scrolls so far that a row stands clear of the axis. */
function bringIntoView(box: HTMLElement | null, y: number, height: number): void {
  if (box === null) return
  const room = box.clientHeight - AXIS_HEIGHT
  if (y < box.scrollTop) box.scrollTop = y
  else if (y + height > box.scrollTop + room) box.scrollTop = y + height - room
}

/** Moves the focus to a mark, which may be drawn only then, and keeps it when what had it is gone. */
function useMarkFocus(scroller: { readonly current: HTMLElement | null }, at: string | null) {
  const wanted = useRef(false)
  const had = useRef(false)
  useEffect(() => {
    const box = scroller.current
    const isLost = had.current && document.activeElement === document.body
    had.current = false
    if (box === null) return
    if ((wanted.current || isLost) && at !== null) {
      wanted.current = false
      box.querySelector<SVGElement>(`[data-mark="${CSS.escape(at)}"]`)?.focus({ preventScroll: true })
    }
    had.current =
      document.activeElement?.closest('[data-mark]') !== null && box.contains(document.activeElement)
  })
  return {
    focusMark: (id: string) => {
      wanted.current = true
      timelineState.setState({ at: id })
    },
    /** The focus went elsewhere by itself. */
    letGo: () => {
      had.current = false
    },
  }
}
