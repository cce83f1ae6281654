import { useEffect } from 'react'
import { LONGEST_PROSE } from '../../../../shared/project/prose.ts'
import { setNote } from '../../data/annotations.ts'
import { useDb } from '../../data/context.ts'
import { useDraft } from '../../data/use-draft.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { useFocus } from '../../ui/use-focus.ts'
import type { AnnotationEditorProps } from './annotation-editor-props.ts'
import { answered, usePanelState } from './panel-state.ts'

/** The note on an annotation, written as it is typed. */
export function NoteField({ annotation }: AnnotationEditorProps) {
  const db = useDb()
  const asked = usePanelState((state) => state.asked === 'note')
  const field = useFocus<HTMLTextAreaElement>(asked)
  const { text, change } = useDraft(annotation.note, (note) => setNote(db, annotation.id, note))
  useEffect(() => {
    if (asked) answered()
  }, [asked])
  return (
    <TextArea
      ref={field}
      label="Note"
      hideLabel
      placeholder="Note"
      rows={2}
      maxLength={LONGEST_PROSE}
      value={text}
      onChange={change}
    />
  )
}
