import { useState } from 'react'
import type { SourceId } from '../../../../shared/ids.ts'
import { copySources } from '../../data/copy-sources.ts'
import { useDb, useLive } from '../../data/context.ts'
import { listProjects } from '../../data/registry.ts'
import { useCommand } from '../../state/commands.ts'
import { activeSource, useWorkspace, workspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Select } from '../../ui/select.tsx'
import { toast } from '../../ui/toast-store.ts'
import { Checkbox } from '../../ui/toggle.tsx'
import { copyWords } from './copy-words.ts'
import { open } from './project-actions.ts'
import s from './projects.module.css'
import { SourceChoice } from './source-choice.tsx'
import { useWork } from './use-work.ts'
import { say } from '../../state/wording.ts'

const WORDS = {
  ifLeft: 'Sources are being copied to another project. None of them would be there.',
  ifFailed:
    'The sources were not copied. Both projects are as they were. Try again; if the disk is full, make room first.',
}

/** Copies sources of this project to another one. */
export function CopyDialog() {
  const wish = useWorkspace((state) => (state.dialog?.kind === 'copy-sources' ? state.dialog : null))
  useCommand('source.copy', () => {
    const active = activeSource(workspace.getState())
    workspace.getState().openDialog({ kind: 'copy-sources', sourceIds: active === null ? [] : [active] })
  })
  return wish === null ? null : <Copying first={wish.sourceIds} />
}

function Copying({ first }: { readonly first: readonly SourceId[] }) {
  const db = useDb()
  const close = useWorkspace((state) => state.closeDialog)
  const others = useLive(async () => {
    const all = await listProjects()
    return all.filter(({ databaseKey }) => databaseKey !== db.databaseKey)
  }, [db])
  const [chosen, setChosen] = useState<ReadonlySet<SourceId>>(() => new Set(first))
  const [wanted, setWanted] = useState<string | null>(null)
  const [withAnnotations, setWithAnnotations] = useState(true)
  const work = useWork(WORDS)
  const target = others?.find(({ databaseKey }) => databaseKey === wanted) ?? others?.[0]

  const copy = async () => {
    if (target === undefined) return
    const wish = { sourceIds: [...chosen], withAnnotations }
    const report = await work.run((watching) => copySources(db, target.databaseKey, wish, watching))
    if (report === null) return
    close()
    toast.show({
      ...copyWords(report, target.title),
      tone: report.copied.length === 0 ? 'info' : 'success',
      action: { label: 'Open that project', run: () => void open(target.databaseKey) },
    })
  }
  const busy = work.progress !== null
  return (
    <Dialog
      open
      onOpenChange={() => {
        work.cancel()
        close()
      }}
      title="Copy sources to another project"
      description="With their versions, files and pictures. Claims stay here. Undo takes the copies back over there."
      footer={
        <>
          <Button onClick={() => (busy ? work.cancel() : close())}>Cancel</Button>
          <Button
            variant="primary"
            disabled={busy || target === undefined || chosen.size === 0}
            onClick={() => void copy()}
          >
            Copy
          </Button>
        </>
      }
    >
      {others === undefined ? null : target === undefined ? (
        <EmptyState title="There is no other project">
          Make one with New project in the project menu, and come back.
        </EmptyState>
      ) : (
        <div className={s.fields}>
          <Select
            label="Copy to"
            value={target.databaseKey}
            disabled={busy}
            options={others.map(({ databaseKey, title }) => ({ value: databaseKey, label: title }))}
            onChange={setWanted}
          />
          <SourceChoice chosen={chosen} onChange={setChosen} disabled={busy} />
          <Checkbox
            label={say('With annotations and their codes')}
            description={say(
              'Codes are matched by name and place in the codebook; what is missing there is added.',
            )}
            checked={withAnnotations}
            disabled={busy}
            onChange={setWithAnnotations}
          />
          {work.problem === null ? null : (
            <p role="alert" className={s.problem}>
              {work.problem}
            </p>
          )}
          {work.progress === null ? null : (
            <Progress label="Copying sources" value={work.progress.done} total={work.progress.total} />
          )}
        </div>
      )}
    </Dialog>
  )
}
