import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import { bridge } from '../../platform/bridge.ts'
import { watchHost, type WatchHost } from '../../platform/watched-folder.ts'
import { bulkWork } from '../../data/bulk-work.ts'
import { useDb } from '../../data/context.ts'
import { isClosed } from '../../data/db.ts'
import { TakenBack } from '../../data/place-articles.ts'
import { offerBundle } from '../../state/offered-bundle.ts'
import { useCommand } from '../../state/commands.ts'
import { runningWork } from '../../state/running-work.ts'
import { workspace } from '../../state/workspace.ts'
import { toast } from '../../ui/toast-store.ts'
import { collectEntries, collectInput, MOST_FILES, type Collected } from './collect-files.ts'
import { createChoices } from './choices.ts'
import { DropTarget } from './drop-target.tsx'
import { FileInputs } from './file-inputs.tsx'
import { ImportProgress } from './import-progress.tsx'
import { createImporter } from './importer.ts'
import { OffersDialog } from './offers-dialog.tsx'
import { isBundle } from './pending-file.ts'
import { beginPlacing } from './place.ts'
import { readFile, type Parse } from './read-file.ts'
import { ReportDialog } from './report-dialog.tsx'
import { useAfterImport } from './use-after-import.ts'
import { useCopies } from './use-copies.ts'
import { useCopiesMessage } from './use-copies-message.ts'
import { useHostFiles, type NextFile } from './use-host-files.ts'
import { useTakenBack } from './use-taken-back.ts'
import { useWatchedFolder } from './use-watched-folder.ts'

const parseOnHost: Parse = (fileName, bytes, signal) =>
  bridge.invoke('import.parse', { fileName, bytes }, signal)
const nextFromHost: NextFile = {
  next: () => bridge.invoke('open.next', {}),
  onWaiting: (listener) => bridge.on('open.waiting', listener),
}

/** So many files at once that lists need not follow each of them. */
const MANY = 40
/** Long enough for a dozen files to be read, short enough for a list to be seen growing. */
const BETWEEN_WRITES_MS = 400
const IMPORTING =
  'Sources are being imported. Those that are in the list stay; the others would have to be imported again.'

type ImportDoorProps = {
  readonly parse?: Parse
  readonly host?: NextFile
  readonly watch?: WatchHost
}

/**
 * Everything by which files come in: the inputs behind *Import sources* and *Import a folder*, the window as drop
 * target, files given to the program; and the progress and report of what became of them. Mounted once.
 */
export function ImportDoor({ parse = parseOnHost, host = nextFromHost, watch }: ImportDoorProps) {
  const db = useDb()
  const watching = useMemo(() => watch ?? watchHost(db.databaseKey), [watch, db])
  const importer = useMemo(
    () =>
      createImporter({
        read: (file, signal) => readFile(parse, file, signal),
        begin: () => beginPlacing(db),
        reasonOf: (cause) =>
          cause instanceof TakenBack ? 'taken-back' : isClosed(cause) ? 'closed' : 'internal',
        now: Date.now,
        rest: () => new Promise((resolve) => setTimeout(resolve, BETWEEN_WRITES_MS)),
      }),
    [db, parse],
  )
  const choices = useMemo(() => createChoices(db, importer), [db, importer])
  const run = useTakenBack(useSyncExternalStore(importer.subscribe, importer.getSnapshot))

  const take = useCallback(
    ({ files, truncated }: Collected) => {
      importer.add(files)
      if (truncated) toast.show({ title: `Only the first ${MOST_FILES} files were taken.`, tone: 'warning' })
      else if (files.length === 0) toast.show({ title: 'There were no files to import.' })
    },
    [importer],
  )
  const onFiles = async (files: readonly File[]) => {
    const [only] = files
    if (files.length === 1 && only !== undefined && (await isBundle(only).catch(() => false)))
      offerBundle(only)
    else take(collectInput(files))
  }

  useHostFiles(host, importer.add)
  useWatchedFolder(db.databaseKey, watching, importer.add)
  const running = run.kind === 'running'
  useEffect(() => (running ? runningWork.begin(IMPORTING) : undefined), [running])
  const many = run.kind === 'running' && run.total >= MANY
  useEffect(() => (many ? bulkWork.begin() : undefined), [many])
  useAfterImport(run)
  const copies = useCopies(run)
  useCopiesMessage(run, copies)
  useCommand(
    'import.report',
    () => workspace.getState().openDialog({ kind: 'import-report' }),
    run.kind !== 'idle',
  )
  return (
    <>
      <FileInputs onFiles={(files) => void onFiles(files)} />
      <DropTarget
        onFiles={(files) => void onFiles(files)}
        onEntries={(entries) => void collectEntries(entries).then(take)}
      />
      <ImportProgress run={run} onCancel={importer.cancel} />
      <ReportDialog run={run} choices={choices} copies={copies} />
      <OffersDialog run={run} choices={choices} />
    </>
  )
}
