import { useDb } from '../../data/context.ts'
import { useCommand } from '../../state/commands.ts'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { BackupsPanel } from './backups-panel.tsx'

/** The copies of projects that were written to disk by themselves. Restoring one opens it beside what is here, never over it. */
export function BackupsDialog() {
  const { databaseKey } = useDb()
  const open = useWorkspace((state) => state.dialog?.kind === 'backups')
  const close = useWorkspace((state) => state.closeDialog)
  useCommand('backup.restore', () => workspace.getState().openDialog({ kind: 'backups' }))
  return (
    <Dialog
      open={open}
      onOpenChange={close}
      title="Restore a backup"
      description="While you work, the whole project is copied to disk from time to time. A restored copy opens as a project of its own; the one you have now stays as it is."
      footer={<Button onClick={close}>Done</Button>}
    >
      <BackupsPanel first={databaseKey} />
    </Dialog>
  )
}
