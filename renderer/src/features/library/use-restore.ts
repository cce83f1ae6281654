import { useEffect, useRef, useState } from 'react'
import { asAppError } from '../../../../shared/contract/define.ts'
import { enterArrived } from '../../data/entering.ts'
import { forgetLost } from '../../data/lost-project.ts'
import { standingOf } from '../../data/opening.ts'
import { bridge } from '../../platform/bridge.ts'
import { runningWork } from '../../state/running-work.ts'
import { verifyBundle, type Work } from '../../workers/bundle-client.ts'
import { failureWords } from '../../workers/failure-words.ts'

type Progress = { readonly done: number; readonly total: number | null }

/** A backup as the host knows it. */
export type BackupAddress = { readonly databaseKey: string; readonly name: string }

export type Restoring = {
  /** Null while nothing is being restored. */
  readonly progress: Progress | null
  /** Why the last one could not be restored, as sentences. */
  readonly problem: string | null
  readonly restore: (backup: BackupAddress) => Promise<void>
  readonly cancel: () => void
}

/**
 * Opens a backup as a project of its own: read, verify, store, start again in it. It comes back as itself if its project
 * is not here or is the `lost` one, whose place it takes; else as a copy. Leaving the component gives it up.
 */
export function useRestore(lost: string | null): Restoring {
  const [progress, setProgress] = useState<Progress | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const restore = async (backup: BackupAddress) => {
    const work = new AbortController()
    running.current = work
    setProblem(null)
    setProgress({ done: 0, total: null })
    const onProgress = (done: number, total: number) => setProgress({ done, total })
    try {
      setProblem(await restoreBackup(backup, lost, { onProgress, signal: work.signal }))
    } catch (cause) {
      const { what, advice } = failureWords(cause)
      if (asAppError(cause).code !== 'cancelled')
        setProblem(`The backup was not opened. ${what} Nothing was changed. ${advice}`)
    } finally {
      running.current = null
      setProgress(null)
    }
  }
  return { progress, problem, restore, cancel: () => running.current?.abort() }
}

/** Null when the page is about to start again in the restored project, or the user chose to stay; else why not. @throws AppError */
async function restoreBackup(
  backup: BackupAddress,
  lost: string | null,
  work: Required<Work>,
): Promise<string | null> {
  const { bytes } = await bridge.invoke('backup.read', backup, work.signal)
  const verified = await verifyBundle(new Uint8Array(bytes), work)
  if (!verified.ok)
    return verified.error.code === 'newer-version'
      ? 'This backup was made by a newer Variorum and was not opened. Nothing was changed; update Variorum and open it then.'
      : 'This backup is damaged and was not opened. Nothing was changed; try another one.'
  const standing = await standingOf(verified.value.contents.projectId)
  const replacesLost = standing.kind === 'here' && standing.known.databaseKey === lost
  if (work.signal.aborted || !(await runningWork.mayLeave())) {
    verified.value.discard()
    return null
  }
  const stored = await verified.value.store(standing.kind === 'new' || replacesLost ? 'itself' : 'copy')
  if (replacesLost) await forgetLost(standing.known.databaseKey)
  await enterArrived(stored)
  return null
}
