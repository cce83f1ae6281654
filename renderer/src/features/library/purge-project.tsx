import { deleteProject } from '../../data/project-bin.ts'
import type { RegisteredProject } from '../../data/registry.ts'
import { watchHost } from '../../platform/watched-folder.ts'
import { layoutKey } from '../../state/layout.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { announce } from '../../ui/live-region.tsx'
import { toast } from '../../ui/toast-store.ts'

type PurgeProjectProps = { readonly project: RegisteredProject | null; readonly onDone: () => void }

/** Asks before a project is deleted for ever; one that another window has open is kept. */
export function PurgeProject({ project, onDone }: PurgeProjectProps) {
  return (
    <ConfirmDialog
      open={project !== null}
      onOpenChange={onDone}
      title="Delete project for ever"
      description={`“${project?.title ?? ''}” with all its sources, annotations and claims will be gone. This cannot be undone. To keep a copy, restore it, open it and export a bundle first. Backups that were made of it stay under Restore a backup.`}
      confirm="Delete for ever"
      danger
      onConfirm={() => project !== null && void purge(project)}
    />
  )
}

async function purge({ databaseKey, title }: RegisteredProject): Promise<void> {
  const gone = await deleteProject(databaseKey).catch(() => null)
  if (gone !== true) {
    toast.show({
      tone: 'warning',
      title: `“${title}” was not deleted`,
      description:
        gone === false
          ? 'Another window has it open. Close that window, or open another project in it, and try again.'
          : 'The browser did not delete its database. Close other windows of the program, and try again.',
    })
    return
  }
  localStorage.removeItem(layoutKey(databaseKey))
  // Without an answer the folder is watched for nobody, which does nothing.
  await watchHost(databaseKey)
    .forget()
    .catch(() => null)
  announce(`The project “${title}” was deleted for ever.`)
}
