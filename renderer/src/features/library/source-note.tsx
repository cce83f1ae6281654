import type { Source } from '../../../../shared/project/source.ts'
import { useDb } from '../../data/context.ts'
import { noteSource } from '../../data/sources.ts'
import { useDraft } from '../../data/use-draft.ts'
import { TextArea } from '../../ui/text-area.tsx'

/** The user's own note on a source. */
export function SourceNote({ source }: { readonly source: Source }) {
  const db = useDb()
  const draft = useDraft(source.note, (note) => noteSource(db, source.id, note))
  return (
    <TextArea
      label="Note"
      prose
      maxLength={100_000}
      placeholder="Who wrote it, how reliable it is, what it leaves out …"
      value={draft.text}
      onChange={draft.change}
    />
  )
}
