import { useRef } from 'react'
import type { Scale } from '../../../../shared/timeline/scale.ts'
import { spanOf } from '../../../../shared/timeline/scale.ts'
import type { Ticks } from '../../../../shared/timeline/ticks.ts'
import { useListener } from '../../ui/use-listener.ts'
import s from './chart.module.css'
import { majorPlaces, minorPlaces, rangeWords } from './tick-words.ts'
import { isZoomKey, zoomByKey } from './chart-keys.ts'
import type { TimeView } from './use-view.ts'

export const AXIS_HEIGHT = 42
const STEP = 0.1
/** No input of a form: it has two ends, and changes by more than its value. */
const SLIDER = { role: 'slider', tabIndex: 0 } as const

type AxisProps = { readonly scale: Scale; readonly ticks: Ticks; readonly view: TimeView }

/** The dates above the chart. As a slider it moves the view by the arrow keys, Home and End; `+`, `-` and `0` change how closely one looks. */
export function Axis({ scale, ticks, view }: AxisProps) {
  const { range, whole } = view
  const axis = useRef<HTMLDivElement>(null)
  useListener(axis, 'keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (isZoomKey(event)) zoomByKey(event, view)
    else if (!moveByKey(event.key, view)) return
    event.preventDefault()
    event.stopPropagation()
  })
  return (
    <div
      {...SLIDER}
      aria-label="Time shown"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(((range.from + range.to) / 2 - whole.from) / (spanOf(whole) / 100))}
      aria-valuetext={rangeWords(range)}
      ref={axis}
      className={s.axis}
      data-axis=""
      data-time=""
      style={{ inlineSize: scale.width }}
    >
      <svg width={scale.width} height={AXIS_HEIGHT} aria-hidden="true">
        {majorPlaces(scale, ticks).map(({ tick, x, words }) => (
          <text key={`major ${tick.time}`} x={x + 5} y={15} className={s.major}>
            {words}
          </text>
        ))}
        {minorPlaces(scale, ticks).map(({ tick, x, words }) => (
          <text key={tick.time} x={x + 5} y={34} className={s.minor}>
            {words}
          </text>
        ))}
      </svg>
    </div>
  )
}

function moveByKey(key: string, { pan, zoom, show, range, whole }: TimeView): boolean {
  const span = spanOf(range)
  const moves: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => pan(-STEP),
    ArrowRight: () => pan(STEP),
    ArrowUp: () => zoom(1 / (1 + 3 * STEP)),
    ArrowDown: () => zoom(1 + 3 * STEP),
    PageUp: () => pan(-1),
    PageDown: () => pan(1),
    Home: () => show({ from: whole.from, to: whole.from + span }),
    End: () => show({ from: whole.to - span, to: whole.to }),
  }
  const move = moves[key]
  move?.()
  return move !== undefined
}
