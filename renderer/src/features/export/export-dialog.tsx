import { useState } from 'react'
import { bundleFileName } from '../../../../shared/bundle/names.ts'
import { useDb, useLive } from '../../data/context.ts'
import { useCommand } from '../../state/commands.ts'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { formatBytes, plural } from '../../ui/format.ts'
import { Progress } from '../../ui/progress.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { contentsOf, type Contents } from './queries.ts'
import s from './bundle-dialog.module.css'
import { useExport } from './use-export.ts'
import { say } from '../../state/wording.ts'

/** Makes one file of the whole project: to keep, to hand to an editor, to open elsewhere. */
export function ExportDialog() {
  const db = useDb()
  const open = useWorkspace((state) => state.dialog?.kind === 'export')
  const close = useWorkspace((state) => state.closeDialog)
  const contents = useLive((live) => (open ? contentsOf(live) : null), [open])
  const [typedName, setTypedName] = useState<string | null>(null)
  const exporting = useExport(db, () => {
    setTypedName(null)
    close()
  })
  useCommand('bundle.export', () => workspace.getState().openDialog({ kind: 'export' }))

  const { progress, problem } = exporting
  const fileName = typedName ?? bundleFileName({ info: { title: contents?.title ?? '' } })
  const leave = () => {
    exporting.cancel()
    close()
  }
  return (
    <Dialog
      open={open}
      onOpenChange={leave}
      title="Export bundle"
      description="A bundle is one ZIP file with everything in this project. It opens again in Variorum without loss, and reads well without it: sources, a report in HTML, annotations, claims and citations."
      footer={
        <>
          <Button onClick={leave}>{progress === null ? 'Cancel' : 'Close'}</Button>
          <Button
            variant="primary"
            loading={progress !== null}
            disabled={fileName.trim() === ''}
            onClick={() => void exporting.run(fileName)}
          >
            Export
          </Button>
        </>
      }
    >
      <div className={s.body}>
        {problem === null ? null : (
          <p role="alert" className={s.problem}>
            {problem}
          </p>
        )}
        <TextField label="File name" value={fileName} onChange={setTypedName} disabled={progress !== null} />
        {contents === undefined || contents === null ? null : <ContentsList contents={contents} />}
        {progress === null ? null : (
          <Progress
            label="Exporting bundle"
            value={progress.done}
            total={progress.total}
            onCancel={exporting.cancel}
          />
        )}
      </div>
    </Dialog>
  )
}

function ContentsList({ contents }: { readonly contents: Contents }) {
  const { sources, binned, annotations, codes, claims, bytes } = contents
  return (
    <ul className={s.contents} aria-label="What the bundle holds">
      <li>
        {plural(sources, 'source')} with {sources === 1 ? 'its original file' : 'their original files'}, about{' '}
        {formatBytes(bytes)}
        {binned === 0 ? '' : ` (${plural(binned, 'source')} from the bin included)`}
      </li>
      <li>
        {plural(annotations, 'annotation')} and {plural(codes, say('code'))}
      </li>
      <li>
        {plural(claims, 'claim')}
        {claims === 0 ? '' : ' with all evidence'}
      </li>
      <li>Checksums of every file</li>
    </ul>
  )
}
