import { MessageSquare } from 'lucide-react'
import { useMemo, type PointerEvent } from 'react'
import type { AnnotationId } from '../../../../../shared/ids.ts'
import type { Annotation } from '../../../../../shared/project/annotation.ts'
import { shortened } from '../../../../../shared/text/shorten.ts'
import type { Side } from '../../../dom/columns.ts'
import { startAnnotationDrag } from '../../../ui/annotation-drag.ts'
import { cx } from '../../../ui/cx.ts'
import { assignLanes, type Lane, WIDE_LANES } from './lanes.ts'
import s from './marks.module.css'
import { notePlaces } from './note-places.ts'
import type { MarkBox } from './use-mark-boxes.ts'
import type { PreviewControl } from './use-preview.ts'

/** A name longer than this is no longer a name. */
const MOST_NAMED = 80

type ColumnMarksProps = {
  readonly column: Side
  readonly boxes: readonly MarkBox[]
  readonly active: AnnotationId | null
  readonly onActivate: (annotation: Annotation) => void
  readonly control: PreviewControl<Annotation>
  /** The one whose card is looked at, and the id of that card. */
  readonly described: AnnotationId | null
  readonly describedBy: string
}

/** The bars before a column, and the notes behind it. */
export function ColumnMarks({ column, boxes, active, onActivate, control, ...more }: ColumnMarksProps) {
  const { described, describedBy } = more
  const lanes = useMemo(() => assignLanes(boxes), [boxes])
  const noted = useMemo(() => notePlaces(boxes), [boxes])
  const looking = (annotation: Annotation) => ({
    onPointerEnter: ({ currentTarget, pointerType, buttons }: PointerEvent) => {
      if (pointerType !== 'touch' && buttons === 0) control.enter(annotation, currentTarget)
    },
    onPointerLeave: control.leave,
  })
  return (
    <>
      <div aria-hidden="true" className={s.bars} data-column={column}>
        {boxes.map(({ annotation, top, bottom, continues }, index) => (
          <button
            key={`${annotation.id} ${annotation.anchor.start} ${continues ? top : ''}`}
            type="button"
            tabIndex={-1}
            aria-label="Annotation"
            draggable
            className={cx(s.bar, annotation.id === active && s.activeBar)}
            style={{
              insetBlockStart: top,
              blockSize: bottom - top,
              color: `var(--mark-${annotation.colour})`,
              ...acrossMargin(lanes[index]),
            }}
            onClick={() => onActivate(annotation)}
            onDragStart={({ dataTransfer }) => startAnnotationDrag(dataTransfer, annotation)}
            {...looking(annotation)}
          />
        ))}
      </div>
      <div className={s.notes} data-column={column}>
        {noted.map(({ annotation, at }) => (
          <button
            key={`${annotation.id} ${annotation.anchor.start}`}
            type="button"
            className={s.note}
            style={{ insetBlockStart: at, color: `var(--mark-${annotation.colour})` }}
            aria-label={noteName(annotation.note)}
            aria-pressed={annotation.id === active}
            aria-describedby={annotation.id === described ? describedBy : undefined}
            onClick={() => onActivate(annotation)}
            onFocus={({ currentTarget }) => {
              if (currentTarget.matches(':focus-visible')) control.focus(annotation, currentTarget)
            }}
            onBlur={control.leave}
            {...looking(annotation)}
          >
            <MessageSquare aria-hidden="true" />
          </button>
        ))}
      </div>
    </>
  )
}

/** The room there is, shared out among the lanes. */
function acrossMargin({ lane, of }: Lane = { lane: 0, of: WIDE_LANES }) {
  const wide = `min(var(--lane), var(--room) / ${of})`
  return {
    inlineSize: wide,
    paddingInline: `calc(min(1px, ${wide} / 4) * var(--bar-gap))`,
    insetInlineEnd: `calc(${wide} * ${lane})`,
  }
}

const noteName = (note: string): string => `Note: ${shortened(note, MOST_NAMED)}`
