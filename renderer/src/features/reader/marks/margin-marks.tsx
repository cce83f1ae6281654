import { DRAG_TYPES } from '../../../../../shared/project/dragged.ts'
import { MessageSquare } from 'lucide-react'
import { useMemo } from 'react'
import type { AnnotationId } from '../../../../../shared/ids.ts'
import type { Annotation } from '../../../../../shared/project/annotation.ts'
import { cx } from '../../../ui/cx.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { assignLanes, spread } from './lanes.ts'
import s from './marks.module.css'
import type { MarkBox } from './use-mark-boxes.ts'

/** Height of a note's button; two on one line stand below each other. */
const NOTE_PX = 24
/** A name longer than this is no longer a name. */
const MOST_NAMED = 80

type MarginMarksProps = {
  readonly boxes: readonly MarkBox[]
  readonly active: AnnotationId | null
  readonly onActivate: (annotation: Annotation) => void
}

/** Beside the text: a bar for each annotation in its colour, and a button where there is a note. */
export function MarginMarks({ boxes, active, onActivate }: MarginMarksProps) {
  const lanes = useMemo(() => assignLanes(boxes), [boxes])
  const noted = useMemo(() => boxes.filter(({ annotation }) => annotation.note !== ''), [boxes])
  const tops = useMemo(
    () =>
      spread(
        noted.map(({ top }) => top),
        NOTE_PX,
      ),
    [noted],
  )
  return (
    <>
      <div aria-hidden="true" className={s.bars}>
        {boxes.map(({ annotation, top, bottom }, index) => (
          <button
            key={annotation.id}
            type="button"
            tabIndex={-1}
            aria-label="Annotation"
            draggable
            className={cx(s.bar, annotation.id === active && s.activeBar)}
            style={{
              insetBlockStart: top,
              blockSize: bottom - top,
              insetInlineEnd: (lanes[index] ?? 0) * 5,
              color: `var(--mark-${annotation.colour})`,
            }}
            onClick={() => onActivate(annotation)}
            onDragStart={({ dataTransfer }) => {
              dataTransfer.setData(DRAG_TYPES.annotation, annotation.id)
              dataTransfer.setData('text/plain', annotation.anchor.exact)
              dataTransfer.effectAllowed = 'copy'
            }}
          />
        ))}
      </div>
      <div className={s.notes}>
        {noted.map(({ annotation }, index) => (
          <div key={annotation.id} className={s.note} style={{ insetBlockStart: tops[index] ?? 0 }}>
            <IconButton
              size="small"
              label={noteName(annotation.note)}
              icon={<MessageSquare style={{ color: `var(--mark-${annotation.colour})` }} />}
              aria-pressed={annotation.id === active}
              onClick={() => onActivate(annotation)}
            />
          </div>
        ))}
      </div>
    </>
  )
}

function noteName(note: string): string {
  const line = note.replace(/\s+/g, ' ').trim()
  return `Note: ${line.length > MOST_NAMED ? `${line.slice(0, MOST_NAMED - 1)}…` : line}`
}
