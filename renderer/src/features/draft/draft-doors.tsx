import { CheckDraftDialog } from './check-draft-dialog.tsx'
import { ExportDraftDialog } from './export-draft-dialog.tsx'
import { StatementPicker } from './statement-picker.tsx'

/** What of the check of drafts is there in every view: dialogs that show themselves when asked. */
export function DraftDoors() {
  return (
    <>
      <CheckDraftDialog />
      <StatementPicker />
      <ExportDraftDialog />
    </>
  )
}
