import { Search } from 'lucide-react'
import { useState } from 'react'
import { useDb, useLive } from '../../data/context.ts'
import { duplicateProject } from '../../data/duplicate-project.ts'
import { getProject, listProjects, type RegisteredProject } from '../../data/registry.ts'
import { runCommand, useCommand } from '../../state/commands.ts'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Progress } from '../../ui/progress.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { toast } from '../../ui/toast-store.ts'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { leaveForGood, open, putAway } from './project-actions.ts'
import { ProjectItem } from './project-item.tsx'
import { matchProjects } from './project-words.ts'
import s from './projects.module.css'
import { useWork } from './use-work.ts'

const ROW_HEIGHT = 76
const WORDS = {
  ifLeft: 'A project is being duplicated. The copy would not be made.',
  ifFailed:
    'The project was not duplicated. Nothing was changed. Try again; if the disk is full, make room first.',
}

/** All projects of this computer: searched, opened, duplicated, put into the bin. */
export function ProjectsDialog() {
  const isOpen = useWorkspace((state) => state.dialog?.kind === 'projects')
  useCommand('project.list', () => workspace.getState().openDialog({ kind: 'projects' }))
  return isOpen ? <Projects /> : null
}

function Projects() {
  const db = useDb()
  const close = useWorkspace((state) => state.closeDialog)
  const projects = useLive(() => listProjects(), [])
  const [query, setQuery] = useState('')
  const [leaving, setLeaving] = useState<RegisteredProject | null>(null)
  const work = useWork(WORDS)
  const shown = matchProjects(projects ?? [], query)

  const duplicate = async ({ databaseKey, title }: RegisteredProject) => {
    const copyKey = await work.run((watching) => duplicateProject(databaseKey, watching))
    if (copyKey === null) return
    const copy = await getProject(copyKey)
    toast.show({
      tone: 'success',
      title: `“${title}” was duplicated`,
      description: `The copy is called “${copy?.title ?? ''}”.`,
      action: { label: 'Open copy', run: () => void open(copyKey) },
    })
  }
  const bin = (project: RegisteredProject) => {
    if (project.databaseKey === db.databaseKey) setLeaving(project)
    else void putAway(project)
  }
  return (
    <Dialog
      open
      onOpenChange={close}
      title="Projects"
      size="large"
      footer={
        <>
          <Button onClick={() => void runCommand('bin.open')}>Bin</Button>
          <Button onClick={() => void runCommand('project.new')}>New project</Button>
          <Button variant="primary" onClick={close}>
            Done
          </Button>
        </>
      }
    >
      <div className={s.body}>
        <TextField
          label="Search projects"
          hideLabel
          type="search"
          placeholder="Search by title"
          icon={<Search aria-hidden="true" />}
          value={query}
          onChange={setQuery}
        />
        {work.problem === null ? null : (
          <p role="alert" className={s.problem}>
            {work.problem}
          </p>
        )}
        {work.progress === null ? null : (
          <Progress
            label="Duplicating project"
            value={work.progress.done}
            total={work.progress.total}
            inPercent
            onCancel={work.cancel}
          />
        )}
        {projects === undefined ? null : shown.length === 0 ? (
          <EmptyState title="Nothing matches">The search looks at the titles of projects.</EmptyState>
        ) : (
          <div className={s.list} style={{ blockSize: `min(52vh, ${shown.length * ROW_HEIGHT}px)` }}>
            <VirtualList
              label="Projects"
              items={shown}
              getKey={({ databaseKey }) => databaseKey}
              estimate={ROW_HEIGHT}
              renderItem={(project, focus) => (
                <ProjectItem
                  project={project}
                  isOpen={project.databaseKey === db.databaseKey}
                  busy={work.progress !== null}
                  focus={focus}
                  onDuplicate={() => void duplicate(project)}
                  onBin={() => bin(project)}
                />
              )}
            />
          </div>
        )}
      </div>
      <ConfirmDialog
        open={leaving !== null}
        onOpenChange={() => setLeaving(null)}
        title="Delete the open project"
        description={`“${leaving?.title ?? ''}” goes to the bin, from where it can be restored, and another project is opened.`}
        confirm="Delete"
        danger
        onConfirm={() => void leaveForGood(db.databaseKey)}
      />
    </Dialog>
  )
}
