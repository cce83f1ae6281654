import { useRef, useState } from 'react'
import { useDb } from '../../data/context.ts'
import { bridge } from '../../platform/bridge.ts'
import { useCommand } from '../../state/commands.ts'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import s from './draft.module.css'
import { takeDraft, type Parse } from './take-draft.ts'

const parseOnHost: Parse = (fileName, bytes) => bridge.invoke('import.parse', { fileName, bytes })

/** Takes one's own text, from a file or as it is pasted, as a draft whose sentences are checked. */
export function CheckDraftDialog() {
  const open = useWorkspace((state) => state.dialog?.kind === 'check-draft')
  useCommand('draft.check', () => workspace.getState().openDialog({ kind: 'check-draft' }))
  return open ? <CheckDraft /> : null
}

function CheckDraft() {
  const db = useDb()
  const close = useWorkspace((state) => state.closeDialog)
  const file = useRef<HTMLInputElement>(null)
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const take = async (name: string, bytes: Uint8Array<ArrayBuffer>, named: string | null) => {
    setBusy(true)
    setProblem(null)
    const failed = await takeDraft(db, parseOnHost, { name, bytes, title: named })
    setBusy(false)
    setProblem(failed)
    if (failed === null) close()
  }
  const pasted = () => {
    const named = title.trim() === '' ? 'My draft' : title.trim()
    return take('draft.md', new TextEncoder().encode(`${text.trim()}\n`), named)
  }
  const chosen = async (files: FileList | null) => {
    const [first] = files ?? []
    if (first !== undefined) await take(first.name, new Uint8Array(await first.arrayBuffer()), null)
  }
  return (
    <Dialog
      open
      onOpenChange={close}
      title="Check a draft"
      description="Your own text is no source: it is never evidence. Each of its sentences is linked to the claims it states, and you see what supports them."
      footer={
        <>
          <Button disabled={busy} onClick={() => file.current?.click()}>
            Choose a file
          </Button>
          <Button variant="primary" disabled={busy || text.trim() === ''} onClick={() => void pasted()}>
            Check
          </Button>
        </>
      }
    >
      <div className={s.fields}>
        <TextField label="Title" value={title} maxLength={300} placeholder="My draft" onChange={setTitle} />
        <TextArea
          label="Text"
          description="Paste it here, or choose a file of any kind that can be imported."
          prose
          rows={10}
          value={text}
          onChange={setText}
        />
        {problem === null ? null : (
          <p role="alert" className={s.problem}>
            {problem}
          </p>
        )}
        <input
          ref={file}
          type="file"
          hidden
          aria-label="File of the draft"
          onChange={(event) => void chosen(event.currentTarget.files)}
        />
      </div>
    </Dialog>
  )
}
