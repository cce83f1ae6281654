import type { Annotation } from '../../../../shared/project/annotation.ts'

export type AnnotationEditorProps = {
  readonly annotation: Annotation
}
