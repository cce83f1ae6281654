import { useState, type FormEvent } from 'react'
import type { FolderRefusal, Watch } from '../../../../shared/contract/watch.ts'
import { Button } from '../../ui/button.tsx'
import { plural } from '../../ui/format.ts'
import { TextField } from '../../ui/text-field.tsx'
import s from './settings-dialog.module.css'
import { useWatch, type WatchActions } from './use-watch.ts'

const REFUSALS: Readonly<Record<FolderRefusal, string>> = {
  'not-absolute':
    'Give the whole path, from the beginning: /home/kim/clippings, or C:\\Users\\Kim\\Clippings.',
  'not-there': 'There is no such folder.',
  'not-a-folder': 'This is a file, not a folder.',
  unreadable: 'You lack the right to read this folder.',
  'whole-disk': 'A whole disk cannot be watched. Choose a folder for what you want imported.',
  home: 'Your home folder, or one that holds it, cannot be watched. Choose a folder in it.',
  system: 'The system keeps devices and its own state there, and no articles. Choose another folder.',
  'data-folder': 'Variorum keeps its own data in it. Choose another folder.',
}

/** The folder out of which this project imports by itself; off until one is chosen. */
export function WatchedFolder() {
  const { watch, refusal, ...actions } = useWatch()
  if (watch === null) return null
  return (
    <section className={s.folder} aria-label="Watched folder">
      <h3 className={s.folderTitle}>Watched folder</h3>
      {watch === 'unknown' ? (
        <p className={s.muted}>The program behind this window does not answer, so nothing is watched now.</p>
      ) : watch.folder === null ? (
        <Choosing dialog={watch.dialog} refusal={refusal} actions={actions} />
      ) : (
        <Watching watch={watch} folder={watch.folder} actions={actions} />
      )}
    </section>
  )
}

type ChoosingProps = {
  readonly dialog: boolean
  readonly refusal: FolderRefusal | null
  readonly actions: WatchActions
}

function Choosing({ dialog, refusal, actions }: ChoosingProps) {
  const [named, setNamed] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (named.trim() !== '') actions.choose(named)
  }
  return (
    <>
      <p className={s.muted}>
        What appears in a folder you choose is imported into this project while it is open. Files in the
        folder are never changed or deleted.
      </p>
      {dialog ? (
        <>
          <p>
            <Button onClick={() => actions.choose(null)}>Choose folder…</Button>
          </p>
          {refusal === null ? null : <p role="alert">{REFUSALS[refusal]}</p>}
        </>
      ) : (
        <form className={s.named} onSubmit={submit}>
          <TextField
            label="Folder on this computer"
            value={named}
            onChange={(text) => {
              setNamed(text)
              actions.clear()
            }}
            autoComplete="off"
            spellCheck={false}
            placeholder="/home/kim/clippings"
            error={refusal === null ? null : REFUSALS[refusal]}
          />
          <Button type="submit" disabled={named.trim() === ''}>
            Watch
          </Button>
        </form>
      )}
    </>
  )
}

const STATUS: Readonly<Record<Watch['status'], string>> = {
  off: '',
  watching: 'Watching. What appears there is imported into this project while it is open.',
  missing: 'The folder is not there now. It is looked for, and watched again when it is back.',
  paused: 'Paused. It is watched again as soon as this window reaches the program behind it.',
}

type WatchingProps = { readonly watch: Watch; readonly folder: string; readonly actions: WatchActions }

function Watching({ watch, folder, actions }: WatchingProps) {
  return (
    <>
      <p className={s.path}>{folder}</p>
      <output className={s.muted}>{STATUS[watch.status]}</output>
      {watch.present === 0 ? null : (
        <div className={s.question}>
          <p>
            {watch.present === 1
              ? 'One file is there already. Import it?'
              : `Import the ${plural(watch.present, 'file')} that are there?`}
          </p>
          <Button size="small" variant="primary" onClick={() => actions.answer(true)}>
            Import
          </Button>
          <Button size="small" onClick={() => actions.answer(false)}>
            Leave alone
          </Button>
        </div>
      )}
      <p>
        <Button size="small" onClick={actions.forget}>
          Stop watching
        </Button>
      </p>
    </>
  )
}
