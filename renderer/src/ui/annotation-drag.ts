import type { Annotation } from '../../../shared/project/annotation.ts'
import { DRAG_TYPES } from '../../../shared/project/dragged.ts'

/** Fills a drag with an annotation, for claims here and as text for other programs. */
export function startAnnotationDrag(dataTransfer: DataTransfer, { id, anchor }: Annotation): void {
  dataTransfer.setData(DRAG_TYPES.annotation, id)
  dataTransfer.setData('text/plain', anchor.exact)
  dataTransfer.effectAllowed = 'copy'
}
