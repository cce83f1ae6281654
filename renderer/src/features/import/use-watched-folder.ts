import { useEffect } from 'react'
import { inOneTab } from '../../data/tab-lock.ts'
import type { WatchHost } from '../../platform/watched-folder.ts'
import type { PendingFile } from './pending-file.ts'
import { followWatchedFolder } from './watched-files.ts'

/** Imports what arrives in the project's watched folder, in one window of those that have the project open. */
export function useWatchedFolder(
  databaseKey: string,
  host: WatchHost,
  add: (files: readonly PendingFile[]) => void,
): void {
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    void inOneTab(databaseKey, 'watch', signal, () => followWatchedFolder({ host, add, signal }))
    return () => stop.abort()
  }, [databaseKey, host, add])
}
