import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import { bridge } from '../../platform/bridge.ts'
import { bulkWork } from '../../data/bulk-work.ts'
import { useDb } from '../../data/context.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { createKnownSources } from '../../data/known-sources.ts'
import { addSource } from '../../data/sources.ts'
import { offerBundle } from '../../state/offered-bundle.ts'
import { useCommand } from '../../state/commands.ts'
import { runningWork } from '../../state/running-work.ts'
import { workspace } from '../../state/workspace.ts'
import { toast } from '../../ui/toast-store.ts'
import { collectEntries, collectInput, MOST_FILES, type Collected } from './collect-files.ts'
import { createChoices } from './choices.ts'
import { DropTarget } from './drop-target.tsx'
import { FileInputs } from './file-inputs.tsx'
import { importOne, type ImportSteps } from './import-one.ts'
import { ImportProgress } from './import-progress.tsx'
import { createImporter } from './importer.ts'
import { OffersDialog } from './offers-dialog.tsx'
import { isBundle } from './pending-file.ts'
import { ReportDialog } from './report-dialog.tsx'
import { useAfterImport } from './use-after-import.ts'
import { useHostFiles, type NextFile } from './use-host-files.ts'

type Parse = ImportSteps['parse']

const parseOnHost: Parse = (fileName, bytes, signal) =>
  bridge.invoke('import.parse', { fileName, bytes }, signal)
const nextFromHost: NextFile = {
  next: () => bridge.invoke('open.next', {}),
  onWaiting: (listener) => bridge.on('open.waiting', listener),
}

/** So many files at once that lists need not follow each of them. */
const MANY = 40
const IMPORTING =
  'Sources are being imported. Those that are in the list stay; the others would have to be imported again.'

type ImportDoorProps = { readonly parse?: Parse; readonly host?: NextFile }

/**
 * Everything by which files come in: the inputs behind *Import sources* and *Import a folder*, the window as drop
 * target, files given to the program; and the progress and report of what became of them. Mounted once.
 */
export function ImportDoor({ parse = parseOnHost, host = nextFromHost }: ImportDoorProps) {
  const db = useDb()
  const importer = useMemo(
    () =>
      createImporter({
        begin: async () => {
          const steps = await stepsFor(db, parse)
          return (file, signal) => importOne(steps, file, signal)
        },
        now: Date.now,
      }),
    [db, parse],
  )
  const choices = useMemo(() => createChoices(db, importer), [db, importer])
  const run = useSyncExternalStore(importer.subscribe, importer.getSnapshot)

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
  const running = run.kind === 'running'
  useEffect(() => (running ? runningWork.begin(IMPORTING) : undefined), [running])
  const many = run.kind === 'running' && run.total >= MANY
  useEffect(() => (many ? bulkWork.begin() : undefined), [many])
  useAfterImport(run)
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
      <ReportDialog run={run} choices={choices} />
      <OffersDialog run={run} choices={choices} />
    </>
  )
}

/** The steps of one run; each source it adds is known to the files after it. */
async function stepsFor(db: WorkbenchDb, parse: Parse): Promise<ImportSteps> {
  const run = crypto.randomUUID()
  const known = await createKnownSources(db)
  return {
    parse,
    standing: known.standing,
    async add(document, fileName, bytes) {
      const outcome = await addSource(db, document, fileName, bytes, run)
      if (outcome.kind === 'imported') known.remember(outcome.source, fileName)
      return outcome
    },
  }
}
