import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { bridge } from '../../platform/bridge.ts'
import { useDb } from '../../data/context.ts'
import { addSource } from '../../data/sources.ts'
import { offerBundle } from '../../state/offered-bundle.ts'
import { toast } from '../../ui/toast-store.ts'
import { collectEntries, collectInput, MOST_FILES, type Collected } from './collect-files.ts'
import { DropTarget } from './drop-target.tsx'
import { FileInputs } from './file-inputs.tsx'
import { importOne, type ImportSteps } from './import-one.ts'
import { ImportProgress } from './import-progress.tsx'
import { createImporter } from './importer.ts'
import { looksLikeBundle } from './pending-file.ts'
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

type ImportDoorProps = { readonly parse?: Parse; readonly host?: NextFile }

/**
 * Everything by which files come in: the inputs behind *Import sources* and *Import a folder*, the window as drop
 * target, files given to the program; and the progress and report of what became of them. Mounted once.
 */
export function ImportDoor({ parse = parseOnHost, host = nextFromHost }: ImportDoorProps) {
  const db = useDb()
  const importer = useMemo(() => {
    const steps: ImportSteps = { parse, add: (document, name, bytes) => addSource(db, document, name, bytes) }
    return createImporter({
      importOne: (file, signal) => importOne(steps, file, signal),
      now: Date.now,
    })
  }, [db, parse])
  const run = useSyncExternalStore(importer.subscribe, importer.getSnapshot)

  const take = useCallback(
    ({ files, truncated }: Collected) => {
      importer.add(files)
      if (truncated) toast.show({ title: `Only the first ${MOST_FILES} files were taken.`, tone: 'warning' })
      else if (files.length === 0) toast.show({ title: 'There were no files to import.' })
    },
    [importer],
  )
  const onFiles = (files: readonly File[]) => {
    const [only] = files
    if (files.length === 1 && only !== undefined && looksLikeBundle(only.name)) offerBundle(only)
    else take(collectInput(files))
  }

  useHostFiles(host, importer.add)
  useAfterImport(run)
  return (
    <>
      <FileInputs onFiles={onFiles} />
      <DropTarget onFiles={onFiles} onEntries={(entries) => void collectEntries(entries).then(take)} />
      <ImportProgress run={run} onCancel={importer.cancel} />
      <ReportDialog run={run} />
    </>
  )
}
