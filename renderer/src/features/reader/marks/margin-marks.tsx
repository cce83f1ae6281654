import { useId } from 'react'
import type { AnnotationId } from '../../../../../shared/ids.ts'
import type { Annotation } from '../../../../../shared/project/annotation.ts'
import { useWorkspace } from '../../../state/workspace.ts'
import { ColumnMarks } from './column-marks.tsx'
import { MarkPreview } from './mark-preview.tsx'
import type { MarkBox } from './use-mark-boxes.ts'
import { usePreview } from './use-preview.ts'

type MarginMarksProps = {
  readonly boxes: readonly MarkBox[]
  readonly language: string | null
  readonly active: AnnotationId | null
  readonly onActivate: (annotation: Annotation) => void
}

/** Beside each column of the text a bar for each annotation in its colour, and a button where there is a note. */
export function MarginMarks({ boxes, language, active, onActivate }: MarginMarksProps) {
  const id = useId()
  const [previewed, control] = usePreview<Annotation>()
  // One whose own card is open beside the text needs no second one.
  const open = useWorkspace((state) => (state.activeRect === null ? null : state.activeAnnotation))
  const shown = previewed?.item.id === open ? null : previewed
  const marks = { active, onActivate, control, described: shown?.item.id ?? null, describedBy: id }
  const right = boxes.filter(({ column }) => column === 'right')
  return (
    <>
      <ColumnMarks
        {...marks}
        column="left"
        boxes={right.length === 0 ? boxes : boxes.filter(({ column }) => column === 'left')}
      />
      {right.length === 0 ? null : <ColumnMarks {...marks} column="right" boxes={right} />}
      {shown === null ? null : (
        <MarkPreview id={id} previewed={shown} language={language} control={control} />
      )}
    </>
  )
}
