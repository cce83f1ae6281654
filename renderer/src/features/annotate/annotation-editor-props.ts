import type { Annotation } from '../../../../shared/project/annotation.ts'

export type AnnotationEditorProps = {
  readonly annotation: Annotation
  /** Whether it takes the focus when a part is asked for: of two editors on screen only the one at the text does. */
  readonly answers: boolean
}
