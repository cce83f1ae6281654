import { useState } from 'react'
import { useDb } from '../../data/context.ts'
import { enterProject } from '../../data/entering.ts'
import { createProject, newProjectInfo, renameProject } from '../../data/projects.ts'
import { runningWork } from '../../state/running-work.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'

const LONGEST = 500

export function RenameProjectDialog({ title }: { readonly title: string }) {
  const db = useDb()
  const open = useWorkspace((state) => state.dialog?.kind === 'rename-project')
  const close = useWorkspace((state) => state.closeDialog)
  return (
    <TitleDialog
      key={`${open} ${title}`}
      open={open}
      onOpenChange={close}
      name="Rename project"
      verb="Rename"
      initial={title}
      onSubmit={(next) => void renameProject(db, next)}
    />
  )
}

type NewProjectDialogProps = { readonly open: boolean; readonly onOpenChange: (open: boolean) => void }

/** Makes an empty project and opens it. The one that was open stays in the project menu. */
export function NewProjectDialog({ open, onOpenChange }: NewProjectDialogProps) {
  const create = async (title: string) => {
    if (await runningWork.mayLeave()) await enterProject(await createProject(newProjectInfo(title)))
  }
  return (
    <TitleDialog
      key={String(open)}
      open={open}
      onOpenChange={onOpenChange}
      name="New project"
      verb="Create"
      initial=""
      onSubmit={(title) => void create(title)}
    />
  )
}

type TitleDialogProps = {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly name: string
  readonly verb: string
  readonly initial: string
  readonly onSubmit: (title: string) => void
}

function TitleDialog({ open, onOpenChange, name, verb, initial, onSubmit }: TitleDialogProps) {
  const [title, setTitle] = useState(initial)
  const wanted = title.trim()
  const submit = () => {
    if (wanted === '') return
    onOpenChange(false)
    onSubmit(wanted)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={name}
      size="small"
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button variant="primary" disabled={wanted === ''} onClick={submit}>
            {verb}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <TextField label="Title of the project" value={title} onChange={setTitle} maxLength={LONGEST} />
      </form>
    </Dialog>
  )
}
