import type { TimelineRow } from '../../../../shared/timeline/rows.ts'
import type { Scale } from '../../../../shared/timeline/scale.ts'
import type { Ticks } from '../../../../shared/timeline/ticks.ts'
import s from './chart.module.css'

type GridLinesProps = {
  readonly scale: Scale
  readonly ticks: Ticks
  readonly rows: readonly TimelineRow[]
  readonly top: number
  readonly bottom: number
}

/** The lines of the ticks behind the marks, and what sets claims and tracks apart. */
export function GridLines({ scale, ticks, rows, top, bottom }: GridLinesProps) {
  const up = Math.max(0, top)
  return (
    <g aria-hidden="true">
      {ticks.minor.map(({ time }) => (
        <line key={time} className={s.grid} x1={scale.x(time)} x2={scale.x(time)} y1={up} y2={bottom} />
      ))}
      {ticks.major.map(({ time }) => (
        <line
          key={`major ${time}`}
          className={s.gridMajor}
          x1={scale.x(time)}
          x2={scale.x(time)}
          y1={up}
          y2={bottom}
        />
      ))}
      {rows.map((row) =>
        row.kind === 'track' ? (
          <rect key={row.key} className={s.stripe} x={0} y={row.y} width={scale.width} height={row.height} />
        ) : row.kind === 'claim' ? (
          <line key={row.key} className={s.rule} x1={0} x2={scale.width} y1={row.y + 0.5} y2={row.y + 0.5} />
        ) : null,
      )}
    </g>
  )
}
