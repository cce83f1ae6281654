import {
  drawMark,
  fitted,
  GLYPHS,
  glyphOf,
  hatching,
  placeLabel,
  textWidth,
  type DrawnMark,
} from '../../../../shared/timeline/geometry.ts'
import type { TimelineItem } from '../../../../shared/timeline/items.ts'
import type { Mark } from '../../../../shared/timeline/pack.ts'
import type { Scale } from '../../../../shared/timeline/scale.ts'
import { formatNumber } from '../../ui/format.ts'
import { cx } from '../../ui/cx.ts'
import { WIDEST_LABEL } from './use-layout.ts'
import s from './mark-view.module.css'

const HEIGHT = 12
const GLYPH_ROOM = 15
/** SVG has no element for this. */
const BUTTON = { role: 'button' } as const

type MarkViewProps = {
  readonly mark: Mark<TimelineItem>
  readonly id: string
  readonly name: string
  readonly label: string
  readonly scale: Scale
  /** Height of its middle in the chart. */
  readonly y: number
  readonly isEntry: boolean
}

/** One time, or several that lie too close together, with its picture and words where there is room. */
export function MarkView({ mark, id, name, label, scale, y, isEntry }: MarkViewProps) {
  const drawn = drawMark(mark, scale)
  const [first] = mark.items
  if (first === undefined) return null
  const left = Math.max(-20, drawn.left)
  const width = Math.min(scale.width + 20, drawn.right) - left
  return (
    <g
      {...BUTTON}
      aria-label={name}
      tabIndex={isEntry ? 0 : -1}
      data-mark={id}
      className={cx(s.mark, s[glyphOf(first)])}
    >
      <rect className={s.target} x={left - 2} y={y - 12} width={Math.max(0, width) + 4} height={24} rx={6} />
      {drawn.shape === 'cluster' ? (
        <Cluster drawn={drawn} count={mark.items.length} y={y} scale={scale} />
      ) : (
        <>
          <Shape drawn={drawn} y={y} width={scale.width} />
          <Label item={first} label={label} drawn={drawn} mark={mark} y={y} scale={scale} />
        </>
      )}
    </g>
  )
}

type Drawn = { readonly drawn: DrawnMark; readonly y: number }

function Shape({ drawn, y, width }: Drawn & { readonly width: number }) {
  const { shape, core, about } = drawn
  const left = Math.max(-20, drawn.left)
  const right = Math.min(width + 20, drawn.right)
  const top = y - HEIGHT / 2
  const inner = { left: Math.max(left, core.left), right: Math.min(right, core.right) }
  if (shape === 'point' && !about) return <circle className={s.solid} cx={(left + right) / 2} cy={y} r={5} />
  return (
    <>
      <rect
        className={cx(shape === 'day' && !about ? s.solid : s.pale, about && s.about)}
        x={left}
        y={top}
        width={Math.max(0, right - left)}
        height={HEIGHT}
        rx={3}
      />
      {about ? (
        <path
          className={s.line}
          d={
            inner.right - inner.left < right - left - 1
              ? hatching(left, inner.left, y, HEIGHT) + hatching(inner.right, right, y, HEIGHT)
              : hatching(left, right, y, HEIGHT)
          }
        />
      ) : null}
      {shape === 'range' ? (
        <path
          className={s.ends}
          d={`M${inner.left} ${top - 2}v${HEIGHT + 4}M${inner.right} ${top - 2}v${HEIGHT + 4}M${inner.left} ${y}H${inner.right}`}
        />
      ) : null}
    </>
  )
}

type LabelProps = Drawn & {
  readonly item: TimelineItem
  readonly label: string
  readonly mark: Mark<TimelineItem>
  readonly scale: Scale
}

function Label({ item, label, drawn, mark, y, scale }: LabelProps) {
  const wished = Math.min(WIDEST_LABEL, textWidth(label) + 2) + GLYPH_ROOM
  const place = placeLabel(drawn, mark, scale.width, wished)
  if (place === null) return null
  const start = place.anchor === 'start' ? place.x : place.x - place.width
  return (
    <>
      <path className={s.glyph} d={GLYPHS[glyphOf(item)]} transform={`translate(${start + 6} ${y})`} />
      <text className={s.label} x={start + GLYPH_ROOM} y={y + 4}>
        {fitted(label, place.width - GLYPH_ROOM)}
      </text>
    </>
  )
}

function Cluster({ drawn, count, y, scale }: Drawn & { readonly count: number; readonly scale: Scale }) {
  const left = Math.max(-20, drawn.left)
  const right = Math.min(scale.width + 20, drawn.right)
  const words = formatNumber(count)
  const pill = textWidth(words) + 12
  const middle = Math.min(scale.width - pill / 2, Math.max(pill / 2, (left + right) / 2))
  return (
    <>
      <rect className={s.pale} x={left} y={y - 6} width={Math.max(0, right - left)} height={HEIGHT} rx={3} />
      <rect className={s.pill} x={middle - pill / 2} y={y - 9} width={pill} height={18} rx={9} />
      <text className={s.count} x={middle} y={y + 4} textAnchor="middle">
        {words}
      </text>
    </>
  )
}
