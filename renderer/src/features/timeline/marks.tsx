import { drawMark } from '../../../../shared/timeline/geometry.ts'
import type { TimelineItem } from '../../../../shared/timeline/items.ts'
import type { Mark } from '../../../../shared/timeline/pack.ts'
import { middleOf, type TimelineRow } from '../../../../shared/timeline/rows.ts'
import type { Scale } from '../../../../shared/timeline/scale.ts'
import { formatNumber } from '../../ui/format.ts'
import { ConflictLine } from './conflict-line.tsx'
import { MarkView } from './mark-view.tsx'
import s from './chart.module.css'
import type { Timeline } from './use-timeline.ts'
import { clusterName, labelOf, nameOf } from './words.ts'

type RowMarksProps = {
  readonly row: TimelineRow
  readonly scale: Scale
  readonly timeline: Pick<Timeline, 'quotes' | 'conflicts'>
  /** The item the Tab key enters at; its mark is there wherever it is. */
  readonly at: string | null
  readonly onReveal: (mark: Mark<TimelineItem>) => void
}

/** The marks of a row that are in view, and at its ends how many lie before and after. */
export function RowMarks({ row, scale, timeline, at, onReveal }: RowMarksProps) {
  const places = row.marks.map((mark) => ({ mark, drawn: drawMark(mark, scale), id: markId(mark, at) }))
  const before = places.filter(({ drawn }) => drawn.right < 0)
  const after = places.filter(({ drawn }) => drawn.left > scale.width)
  const y = row.y + (row.kind === 'claim' ? 20 : 12)
  return (
    <g>
      {row.kind === 'source' && row.own !== null ? <Band row={row} own={row.own} scale={scale} /> : null}
      {row.kind === 'claim' && row.group.conflict !== null ? (
        <ConflictLine row={row} conflict={row.group.conflict} scale={scale} />
      ) : null}
      {places
        .filter(({ drawn, id }) => id === at || (drawn.right >= 0 && drawn.left <= scale.width))
        .map(({ mark, id }) => (
          <MarkView
            key={id}
            mark={mark}
            id={id}
            name={markName(mark, timeline)}
            label={mark.items[0] === undefined ? '' : labelOf(mark.items[0])}
            scale={scale}
            y={middleOf(row, mark)}
            isEntry={id === at}
          />
        ))}
      <Beyond marks={before.map(({ mark }) => mark)} side="before" {...{ scale, y, onReveal }} />
      <Beyond marks={after.map(({ mark }) => mark)} side="after" {...{ scale, y, onReveal }} />
    </g>
  )
}

/** A mark keeps its name while it holds the item at hand, also when that is joined with others. */
export function markId({ items }: Mark<TimelineItem>, at: string | null): string {
  const held = at !== null && items.some(({ id }) => id === at)
  return held ? at : (items[0]?.id ?? '')
}

function markName({ items }: Mark<TimelineItem>, { quotes, conflicts }: RowMarksProps['timeline']): string {
  const [first] = items
  if (first === undefined || items.length > 1) return clusterName(items)
  const claimId = first.kind === 'claim' || first.kind === 'evidence' ? first.claim.claim.id : null
  return nameOf(first, quotes, (claimId === null ? undefined : conflicts.get(claimId)) ?? null)
}

type BandProps = {
  readonly row: TimelineRow
  readonly own: { readonly earliest: number; readonly latest: number }
  readonly scale: Scale
}

/** Where the claim itself lies, so that one sees which sources meet it. */
function Band({ row, own, scale }: BandProps) {
  const left = Math.max(0, scale.x(own.earliest))
  const right = Math.min(scale.width, scale.x(own.latest))
  if (right < 0 || left > scale.width) return null
  return <rect className={s.band} x={left} y={row.y} width={Math.max(1, right - left)} height={row.height} />
}

type BeyondProps = Pick<RowMarksProps, 'scale' | 'onReveal'> & {
  readonly marks: readonly Mark<TimelineItem>[]
  readonly side: 'before' | 'after'
  readonly y: number
}

/** That there is more outside the view; a press brings the nearest into it. With the keyboard one comes there from mark to mark. */
function Beyond({ marks, side, scale, y, onReveal }: BeyondProps) {
  const nearest = side === 'before' ? marks.at(-1) : marks[0]
  if (nearest === undefined) return null
  const count = formatNumber(marks.reduce((sum, { items }) => sum + items.length, 0))
  const isBefore = side === 'before'
  return (
    <text
      aria-hidden="true"
      className={s.beyond}
      x={isBefore ? 4 : scale.width - 4}
      y={y + 4}
      textAnchor={isBefore ? 'start' : 'end'}
      data-beyond=""
      onClick={() => onReveal(nearest)}
    >
      {isBefore ? `‹ ${count}` : `${count} ›`}
    </text>
  )
}
