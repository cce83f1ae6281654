import { useMemo, type PointerEvent } from 'react'
import type { SourceId } from '../../../../../shared/ids.ts'
import type { Side } from '../../../dom/columns.ts'
import { useWorkspace } from '../../../state/workspace.ts'
import { notePlaces } from '../marks/note-places.ts'
import type { MarkBox, PassageBox } from '../marks/use-mark-boxes.ts'
import type { PreviewControl } from '../marks/use-preview.ts'
import s from './aligned.module.css'
import { type AlignedMark, isSameMark } from './aligned-marks.ts'
import { markName } from './aligned-words.ts'
import { apart, spreadAround } from './margin-places.ts'
import { point, unpoint } from './pointed.ts'

/** Height of a number's button. */
const BUTTON_PX = 24
/** From here on numbers leave no room for signs beside them. */
const LONG_NUMBER = 100

type AlignedColumnProps = {
  readonly column: Side
  readonly places: readonly PassageBox<AlignedMark>[]
  /** What else stands in this margin. */
  readonly boxes: readonly MarkBox[]
  readonly paneId: string
  readonly titleOf: (sourceId: SourceId) => string
  /** The one that Tab leads to. */
  readonly stop: AlignedMark | null
  /** The one whose card is shown. */
  readonly shown: AlignedMark | null
  readonly cardId: string
  readonly control: PreviewControl<AlignedMark>
  readonly onActivate: (mark: AlignedMark) => void
  readonly onStop: (mark: AlignedMark) => void
}

/** The lines and numbers of aligned passages behind one column. */
export function AlignedColumn({ column, places, boxes, paneId, titleOf, ...more }: AlignedColumnProps) {
  const { stop, shown, cardId, control, onActivate, onStop } = more
  const lines = useMemo(() => apart(places), [places])
  const first = useMemo(() => places.filter(({ continues }) => !continues), [places])
  const tops = useMemo(
    () =>
      spreadAround(
        first.map(({ top }) => top),
        BUTTON_PX,
        notePlaces(boxes).map(({ at }) => at),
      ),
    [first, boxes],
  )
  const order = useWorkspace(({ panes }) => panes.map(({ sourceId }) => sourceId).join(' '))
  const own = useWorkspace(({ panes }) => panes.findIndex(({ id }) => id === paneId))
  const looking = (mark: AlignedMark) => ({
    onPointerEnter: ({ currentTarget, pointerType, buttons }: PointerEvent) => {
      if (pointerType === 'touch' || buttons !== 0) return
      point(mark)
      control.enter(mark, currentTarget)
    },
    onPointerLeave: () => {
      if (mark !== shown) unpoint(mark)
      control.leave()
    },
  })
  return (
    <>
      <div aria-hidden="true" className={s.lines} data-column={column}>
        {lines.map(({ item, top, bottom, continues }) => (
          <button
            key={`${item.start} ${item.end} ${continues ? top : ''}`}
            type="button"
            tabIndex={-1}
            className={s.line}
            data-grade={gradeOf(item)}
            data-shown={item === shown || undefined}
            style={{ insetBlockStart: top, blockSize: bottom - top }}
            onClick={() => onActivate(item)}
            {...looking(item)}
          />
        ))}
      </div>
      <div className={s.numbers} data-column={column}>
        {first.map(({ item }, index) => (
          <button
            key={`${item.start} ${item.end}`}
            type="button"
            className={s.number}
            data-aligned={`${item.start} ${item.end}`}
            data-grade={gradeOf(item)}
            data-side={item.number < LONG_NUMBER ? sideOf(item, order.split(' '), own) : undefined}
            style={{ insetBlockStart: tops[index] ?? 0 }}
            tabIndex={isSameMark(item, stop) ? 0 : -1}
            aria-label={markName(item, titleOf)}
            aria-describedby={item === shown ? cardId : undefined}
            onClick={() => onActivate(item)}
            onFocus={({ currentTarget }) => {
              onStop(item)
              if (currentTarget.matches(':focus-visible')) control.focus(item, currentTarget)
            }}
            onBlur={control.leave}
            {...looking(item)}
          >
            <span>{item.number}</span>
          </button>
        ))}
      </div>
    </>
  )
}

type LineGrade = AlignedMark['grade'] | 'own'

const gradeOf = ({ grade, counterparts }: AlignedMark): LineGrade =>
  counterparts.some(({ decision }) => decision !== null) ? 'own' : grade

/** On which side of a pane the counterparts are. */
function sideOf(
  { counterparts }: AlignedMark,
  order: readonly string[],
  own: number,
): 'left' | 'right' | 'both' {
  const ids = new Set<string>(counterparts.map(({ place }) => place.sourceId))
  const left = order.some((id, at) => at < own && ids.has(id))
  const right = order.some((id, at) => at > own && ids.has(id))
  return left && right ? 'both' : left ? 'left' : 'right'
}
