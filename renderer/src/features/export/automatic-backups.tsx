import { useEffect } from 'react'
import type { AppError } from '../../../../shared/contract/define.ts'
import { useDb, useLive } from '../../data/context.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { saveStatus } from '../../data/save-status.ts'
import { bridge } from '../../platform/bridge.ts'
import { beforeLeaving } from '../../state/leaving.ts'
import { toast } from '../../ui/toast-store.ts'
import { packBundle } from '../../workers/bundle-client.ts'
import { failureWords } from '../../workers/failure-words.ts'
import { createBackups, type Backups } from './backups.ts'
import { softwareVersion } from './software-version.ts'

/** Copies the project to disk from time to time while it changes. Shows nothing unless it fails. */
export function AutomaticBackups() {
  const db = useDb()
  useEffect(() => {
    const backups = createBackups({ write: () => writeBackup(db), now: Date.now, after, onFailure })
    const unsubscribe = saveStatus.subscribe(() => {
      if (saveStatus.getSnapshot().kind === 'saving') backups.noteChange()
    })
    const onHide = () => {
      if (document.visibilityState === 'hidden') void backups.leave()
    }
    document.addEventListener('visibilitychange', onHide)
    void noteLeftovers(db, backups)
    const withdraw = beforeLeaving(backups.leave)
    return () => {
      withdraw()
      backups.stop()
      unsubscribe()
      document.removeEventListener('visibilitychange', onHide)
    }
  }, [db])
  useKeptStorage()
  return null
}

/** Once there is work, the browser is asked not to clear it away when the disk is full. Whatever it answers, there are backups. */
function useKeptStorage(): void {
  const worked = useLive(async (db) => (await db.history.count()) > 0, []) === true
  useEffect(() => {
    if (worked) void navigator.storage.persist().catch(() => false)
  }, [worked])
}

async function writeBackup(db: WorkbenchDb): Promise<void> {
  const { databaseKey } = db
  const { bytes } = await packBundle(databaseKey, await softwareVersion())
  const title = (await db.project.get('project'))?.title ?? ''
  await bridge.invoke('backup.write', { databaseKey, title, bytes })
}

async function noteLeftovers(db: WorkbenchDb, backups: Backups): Promise<void> {
  if (await changedSinceBackup(db)) backups.noteChange()
}

/** True when the last session ended before its changes were backed up. Unknown counts as no: the next change decides. */
async function changedSinceBackup(db: WorkbenchDb): Promise<boolean> {
  const last = await db.history.orderBy('seq').last()
  if (last === undefined) return false
  return bridge.invoke('backup.list', { databaseKey: db.databaseKey }).then(
    ([newest]) => newest === undefined || new Date(newest.at).getTime() < last.at,
    () => false,
  )
}

function after(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

function onFailure(cause: AppError): void {
  const { what, advice } = failureWords(cause)
  toast.show({
    tone: 'warning',
    stays: true,
    title: 'The automatic backup could not be written',
    description: `${what} Your work is saved in this window. ${advice}`,
  })
}
