import { useRef, useState } from 'react'
import { asAppError } from '../../../../shared/contract/define.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { saveFile, type SaveOutcome } from '../../platform/save-file.ts'
import { runningWork } from '../../state/running-work.ts'
import { formatBytes } from '../../ui/format.ts'
import { toast } from '../../ui/toast-store.ts'
import { packBundle } from '../../workers/bundle-client.ts'
import { failureWords } from '../../workers/failure-words.ts'
import { softwareVersion } from './software-version.ts'

type Exporting = {
  /** Null while nothing is being exported. */
  readonly progress: { readonly done: number; readonly total: number | null } | null
  /** Why the last export failed, as sentences. */
  readonly problem: string | null
  readonly run: (fileName: string) => Promise<void>
  readonly cancel: () => void
}

/** Packs the project in a worker and gives the file to the user; `onDone` is called once it is theirs. */
export function useExport(db: WorkbenchDb, onDone: () => void): Exporting {
  const [progress, setProgress] = useState<Exporting['progress']>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const running = useRef<AbortController | null>(null)

  const run = async (fileName: string) => {
    const work = new AbortController()
    const end = runningWork.begin('A bundle is being exported. Its file would not be written.')
    running.current = work
    setProblem(null)
    setProgress({ done: 0, total: null })
    try {
      const onProgress = (done: number, total: number) => setProgress({ done, total })
      const { bytes } = await packBundle(db.databaseKey, await softwareVersion(), {
        onProgress,
        signal: work.signal,
      })
      const name = withExtension(fileName)
      const size = bytes.byteLength
      const outcome = await saveFile(name, bytes)
      if (outcome.kind === 'cancelled') return
      toast.show({ tone: 'success', title: 'Bundle exported', description: whereTo(outcome, name, size) })
      onDone()
    } catch (cause) {
      const { what, advice } = failureWords(cause)
      if (asAppError(cause).code !== 'cancelled')
        setProblem(`The bundle was not exported. ${what} Your project is unchanged and saved. ${advice}`)
    } finally {
      end()
      running.current = null
      setProgress(null)
    }
  }
  return { progress, problem, run, cancel: () => running.current?.abort() }
}

function whereTo(outcome: SaveOutcome, name: string, size: number): string {
  const place = outcome.kind === 'saved' ? outcome.path : `${name} is among your downloads`
  return `${place} (${formatBytes(size)}).`
}

const withExtension = (name: string): string =>
  /\.zip$/i.test(name.trim()) ? name.trim() : `${name.trim()}.zip`
