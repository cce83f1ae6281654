import { useState } from 'react'
import { useDb, useLive } from '../../data/context.ts'
import { purgeSources } from '../../data/purge.ts'
import { useCommand } from '../../state/commands.ts'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { plural } from '../../ui/format.ts'
import { announce } from '../../ui/live-region.tsx'
import { binnedProjects, type RegisteredProject } from '../../data/registry.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { BinnedProjectItem, BinnedSourceItem } from './bin-items.tsx'
import { PurgeProject } from './purge-project.tsx'
import s from './dialogs.module.css'
import { binnedSources } from './queries.ts'

/** What was deleted: sources of this project, and projects that were deleted or replaced. Nothing leaves it by itself. */
export function BinDialog() {
  const db = useDb()
  const open = useWorkspace((state) => state.dialog?.kind === 'bin')
  const close = useWorkspace((state) => state.closeDialog)
  const sources = useLive(binnedSources, []) ?? []
  const projects = useLive(() => binnedProjects(), []) ?? []
  const [doomed, setDoomed] = useState<readonly Source[]>([])
  const [doomedProject, setDoomedProject] = useState<RegisteredProject | null>(null)
  useCommand('bin.open', () => workspace.getState().openDialog({ kind: 'bin' }))

  const purge = async () => {
    await purgeSources(
      db,
      doomed.map((source) => source.id),
    )
    announce(`${plural(doomed.length, 'source')} deleted for ever.`)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={close}
      title="Bin"
      description="Deleted sources and projects stay here, with all that belongs to them, until you delete them for ever."
      footer={
        <>
          {sources.length < 2 ? null : (
            <Button variant="danger" onClick={() => setDoomed(sources)}>
              Empty the bin
            </Button>
          )}
          <Button variant="primary" onClick={close}>
            Done
          </Button>
        </>
      }
    >
      {sources.length + projects.length > 0 ? null : <EmptyState title="The bin is empty" />}
      <ul className={s.list} aria-label="Deleted sources">
        {sources.map((source) => (
          <BinnedSourceItem key={source.id} source={source} onPurge={() => setDoomed([source])} />
        ))}
      </ul>
      {projects.length === 0 ? null : (
        <section aria-label="Deleted projects">
          <h3 className={s.heading}>Projects</h3>
          <ul className={s.list}>
            {projects.map((project) => (
              <BinnedProjectItem
                key={project.databaseKey}
                project={project}
                onPurge={() => setDoomedProject(project)}
              />
            ))}
          </ul>
        </section>
      )}
      <ConfirmDialog
        open={doomed.length > 0}
        onOpenChange={() => setDoomed([])}
        title="Delete for ever"
        description={doomedWords(doomed)}
        confirm="Delete for ever"
        danger
        onConfirm={() => void purge()}
      />
      <PurgeProject project={doomedProject} onDone={() => setDoomedProject(null)} />
    </Dialog>
  )
}

const doomedWords = (doomed: readonly Source[]): string =>
  `${doomed.length === 1 ? `“${doomed[0]?.meta.title.value ?? ''}”` : plural(doomed.length, 'source')}, the original ${doomed.length === 1 ? 'file' : 'files'}, all annotations and the evidence made of them will be gone from this project. This cannot be undone.`
