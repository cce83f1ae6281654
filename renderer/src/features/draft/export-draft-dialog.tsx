import { useState } from 'react'
import type { SourceId } from '../../../../shared/ids.ts'
import { useDb } from '../../data/context.ts'
import { saveFile } from '../../platform/save-file.ts'
import { activeSource, useWorkspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { toast } from '../../ui/toast-store.ts'
import { Checkbox } from '../../ui/toggle.tsx'
import s from './draft.module.css'
import { writeDraft, type DraftFormat } from './export-draft.ts'

/** Writes the draft that is read to a file, with a footnote at each sentence that is linked. */
export function ExportDraftDialog() {
  const open = useWorkspace((state) => state.dialog?.kind === 'export-draft')
  const sourceId = useWorkspace(activeSource)
  return open && sourceId !== null ? <ExportDraft sourceId={sourceId} /> : null
}

const NAMES: Readonly<Record<DraftFormat, string>> = { html: 'draft.html', markdown: 'draft.md' }

function ExportDraft({ sourceId }: { readonly sourceId: SourceId }) {
  const db = useDb()
  const close = useWorkspace((state) => state.closeDialog)
  const [format, setFormat] = useState<DraftFormat>('html')
  const [withOpen, setWithOpen] = useState(true)

  const save = async () => {
    close()
    try {
      const text = await writeDraft(db, sourceId, format, withOpen)
      if (text === null) return
      const outcome = await saveFile(NAMES[format], new TextEncoder().encode(text))
      if (outcome.kind !== 'cancelled') toast.show({ title: 'The draft was exported.', tone: 'success' })
    } catch {
      toast.show({
        title: 'The draft could not be exported.',
        description: 'Choose another place, or free some space.',
        tone: 'error',
      })
    }
  }
  return (
    <Dialog
      open
      onOpenChange={close}
      title="Export draft with footnotes"
      description="A footnote at each linked sentence names the claim, the verdict, and the evidence with source, date and quotation."
      size="small"
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" onClick={() => void save()}>
            Export
          </Button>
        </>
      }
    >
      <div className={s.fields}>
        <Select
          label="Format"
          value={format}
          onChange={setFormat}
          options={[
            { value: 'html', label: 'Page (HTML)' },
            { value: 'markdown', label: 'Markdown' },
          ]}
        />
        <Checkbox
          label="List the sentences without support at the end"
          checked={withOpen}
          onChange={setWithOpen}
        />
      </div>
    </Dialog>
  )
}
