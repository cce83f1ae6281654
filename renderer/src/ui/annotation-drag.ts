import type { Annotation } from '../../../shared/project/annotation.ts'
import { DRAG_TYPES } from '../../../shared/project/dragged.ts'
import { quotationOf } from '../../../shared/project/quotation.ts'

/** Fills a drag with an annotation, for claims here and as text for other programs. */
export function startAnnotationDrag(dataTransfer: DataTransfer, annotation: Annotation): void {
  dataTransfer.setData(DRAG_TYPES.annotation, annotation.id)
  dataTransfer.setData('text/plain', quotationOf(annotation))
  dataTransfer.effectAllowed = 'copy'
}
