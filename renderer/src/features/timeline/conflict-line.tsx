import type { Conflict } from '../../../../shared/timeline/conflicts.ts'
import { conflictHeight, type ClaimRow } from '../../../../shared/timeline/rows.ts'
import type { Scale } from '../../../../shared/timeline/scale.ts'
import { drawnBounds } from '../../../../shared/timeline/when.ts'
import s from './chart.module.css'

type ConflictLineProps = {
  readonly row: ClaimRow
  readonly conflict: Conflict
  readonly scale: Scale
}

const SIGN = 26

/** Ties times together that cannot all be right; what they are stands in words beside the claim. */
export function ConflictLine({ row, conflict, scale }: ConflictLineProps) {
  const y = conflictHeight(row)
  const places = conflict.readings.map(({ time }) => {
    const { earliest, latest } = drawnBounds(time)
    return scale.x((earliest + latest) / 2)
  })
  const inView = (x: number) => Math.max(-8, Math.min(scale.width + 8, x))
  return (
    <g className={s.conflict} aria-hidden="true">
      {places.slice(1).map((to, index) => {
        const from = places[index] ?? to
        const [left, right] = [inView(Math.min(from, to)), inView(Math.max(from, to))]
        const middle = (left + right) / 2
        return (
          <g key={`${from} ${to}`}>
            <path className={s.tie} d={`M${left} ${y}H${right}`} />
            {right - left > SIGN ? (
              <path
                className={s.unequal}
                d={`M${middle - 4} ${y - 2.5}h8M${middle - 4} ${y + 2.5}h8M${middle - 3} ${y + 5}l6-10`}
              />
            ) : null}
          </g>
        )
      })}
      {places.map((x) => (
        <circle key={x} className={s.knot} cx={inView(x)} cy={y} r={3} />
      ))}
    </g>
  )
}
