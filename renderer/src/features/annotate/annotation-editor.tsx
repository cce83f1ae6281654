import { Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { recolour } from '../../data/annotations.ts'
import { useDb } from '../../data/context.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useKeepFocus } from '../../ui/use-keep-focus.ts'
import type { AnnotationEditorProps } from './annotation-editor-props.ts'
import { removeAnnotations } from './actions.ts'
import s from './annotation-editor.module.css'
import { AnnotationMentions } from './annotation-mentions.tsx'
import { Bearings } from './bearings.tsx'
import { CodePicker } from './code-picker.tsx'
import { ColourRadio } from './colour-radio.tsx'
import { Links } from './links.tsx'
import { NoteField } from './note-field.tsx'
import { Parts } from './parts.tsx'
import { ToClaim } from './to-claim.tsx'

/** Everything that can be changed about an annotation, beside the text or in its card. */
export function AnnotationEditor({ annotation }: AnnotationEditorProps) {
  const db = useDb()
  const editor = useRef<HTMLDivElement>(null)
  useKeepFocus(editor, 'button, textarea, input')
  return (
    <div ref={editor} className={s.editor}>
      <div className={s.row}>
        <ColourRadio
          label="Colour"
          value={annotation.colour}
          onChange={(colour) => void recolour(db, annotation.id, colour)}
        />
        <IconButton
          size="small"
          label="Delete annotation"
          shortcut="Delete"
          icon={<Trash2 />}
          onClick={() => void removeAnnotations(db, [annotation.id])}
        />
      </div>
      <Parts annotation={annotation} />
      <NoteField annotation={annotation} />
      <CodePicker annotation={annotation} />
      <Bearings id={annotation.id} />
      <AnnotationMentions id={annotation.id} />
      <Links id={annotation.id} />
      <ToClaim />
    </div>
  )
}
