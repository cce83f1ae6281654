import type { FolderChoice, Watch, WatchedFile } from '../../../shared/contract/watch.ts'
import { bridge } from './bridge.ts'

/** The watched folder of one project, at the host. Every call may reject with `AppError`. */
export type WatchHost = {
  readonly state: () => Promise<Watch>
  /** `folder` is null where the host asks for it itself. */
  readonly choose: (folder: string | null) => Promise<FolderChoice>
  /** To be called every minute while the project is open, with `begins` the first time. */
  readonly open: (begins: boolean) => Promise<Watch>
  readonly answer: (take: boolean) => Promise<Watch>
  readonly take: () => Promise<readonly WatchedFile[]>
  readonly read: (path: string) => Promise<Uint8Array>
  readonly done: (paths: readonly string[]) => Promise<unknown>
  readonly forget: () => Promise<Watch>
  readonly onChange: (listener: (watch: Watch) => void) => () => void
}

export function watchHost(databaseKey: string): WatchHost {
  return {
    state: () => bridge.invoke('watch.state', { databaseKey }),
    choose: (folder) => bridge.invoke('watch.choose', { databaseKey, folder }),
    open: (begins) => bridge.invoke('watch.open', { databaseKey, begins }),
    answer: (take) => bridge.invoke('watch.answer', { databaseKey, take }),
    take: () => bridge.invoke('watch.take', { databaseKey }),
    read: async (path) => (await bridge.invoke('watch.read', { databaseKey, path })).bytes,
    done: (paths) => bridge.invoke('watch.done', { databaseKey, paths: [...paths] }),
    forget: () => bridge.invoke('watch.forget', { databaseKey }),
    onChange: (listener) =>
      bridge.on('watch.changed', (changed) => {
        if (changed.databaseKey === databaseKey) listener(changed.watch)
      }),
  }
}
