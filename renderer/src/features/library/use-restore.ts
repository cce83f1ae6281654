import { useRef, useState } from 'react'
import { AppError } from '../../../../shared/contract/define.ts'
import type { Backup } from '../../../../shared/contract/workbench.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { noteArrival, reloadWhenSaved, switchTo } from '../../data/opening.ts'
import { bridge } from '../../platform/bridge.ts'
import { verifyBundle } from '../../workers/bundle-client.ts'

type Progress = { readonly done: number; readonly total: number | null }

export type Restoring = {
  /** Null while nothing is being restored. */
  readonly progress: Progress | null
  /** Why the last one could not be restored, as a sentence. */
  readonly problem: string | null
  readonly restore: (backup: Backup) => Promise<void>
  readonly cancel: () => void
}

/** Opens a backup as a project of its own: read, verify, store, start again in it. */
export function useRestore(db: WorkbenchDb): Restoring {
  const [progress, setProgress] = useState<Progress | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const running = useRef<AbortController | null>(null)

  const restore = async ({ name }: Backup) => {
    const work = new AbortController()
    running.current = work
    setProblem(null)
    setProgress({ done: 0, total: null })
    try {
      const { bytes } = await bridge.invoke('backup.read', { databaseKey: db.databaseKey, name }, work.signal)
      const onProgress = (done: number, total: number) => setProgress({ done, total })
      const verified = await verifyBundle(new Uint8Array(bytes), { onProgress, signal: work.signal })
      if (!verified.ok) {
        setProblem('This backup is damaged and was not opened. Nothing was changed; try another one.')
        return
      }
      const databaseKey = await verified.value.store('copy')
      await switchTo(databaseKey)
      noteArrival(databaseKey)
      await reloadWhenSaved()
    } catch (cause) {
      const failure = cause instanceof AppError ? cause : new AppError('internal', String(cause))
      if (failure.code !== 'cancelled')
        setProblem(`The backup was not opened: ${failure.message} Nothing was changed.`)
    } finally {
      running.current = null
      setProgress(null)
    }
  }
  return { progress, problem, restore, cancel: () => running.current?.abort() }
}
