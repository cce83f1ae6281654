import { useCommand } from '../../state/commands.ts'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Review } from './review.tsx'

/** The queue of passages that a new version moved or lost, one after the other. */
export function ReviewDialog() {
  const request = useWorkspace(({ dialog }) => (dialog?.kind === 'review' ? dialog : null))
  const close = useWorkspace((state) => state.closeDialog)
  useCommand('review.open', () => workspace.getState().openDialog({ kind: 'review' }))
  return (
    <Dialog
      open={request !== null}
      onOpenChange={close}
      title="Review passages"
      description="A new version of a text changed these passages. Say where each belongs; every answer can be undone."
      size="large"
      footer={
        <Button variant="primary" onClick={close}>
          Done
        </Button>
      }
    >
      {request === null ? null : <Review request={request} />}
    </Dialog>
  )
}
