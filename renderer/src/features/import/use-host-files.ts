import { useEffect } from 'react'
import { AppError } from '../../../../shared/contract/define.ts'
import { offerBundle } from '../../state/offered-bundle.ts'
import { toast } from '../../ui/toast-store.ts'
import { isBundle, pendingBytes, type PendingFile } from './pending-file.ts'

type NamedFile = { readonly fileName: string; readonly bytes: Uint8Array }

/** Files the program was started with or asked to open; `next` hands each out once. */
export type NextFile = {
  /** @throws AppError */
  readonly next: () => Promise<NamedFile | null>
  readonly onWaiting: (listener: () => void) => () => void
}

/** Fetches what waits at the host, at start and whenever it announces more: articles are imported, a bundle is offered. */
export function useHostFiles(host: NextFile, add: (files: readonly PendingFile[]) => void): void {
  useEffect(() => {
    let fetching = false
    let announced = false
    const stop = new AbortController()
    const fetchAll = async () => {
      announced = true
      if (fetching) return
      fetching = true
      // What is announced while the host says that nothing waits may have come after it looked: it is asked once more.
      while (announced && !stop.signal.aborted) {
        announced = false
        while (!stop.signal.aborted && (await takeNext(host, add)));
      }
      fetching = false
    }
    const unsubscribe = host.onWaiting(() => void fetchAll())
    void fetchAll()
    return () => {
      stop.abort()
      unsubscribe()
    }
  }, [host, add])
}

/** True while more may wait: a file that could not be read is told about and does not hold up the next. */
async function takeNext(host: NextFile, add: (files: readonly PendingFile[]) => void): Promise<boolean> {
  try {
    const file = await host.next()
    if (file === null) return false
    const given = new File([new Uint8Array(file.bytes)], file.fileName)
    if (await isBundle(given)) offerBundle(given)
    else add([pendingBytes(file.fileName, file.bytes)])
    return true
  } catch (cause) {
    const aboutFile =
      cause instanceof AppError && ['not-found', 'unreadable', 'too-large'].includes(cause.code)
    if (aboutFile)
      toast.show({ title: 'A file could not be opened', description: cause.message, tone: 'error' })
    return aboutFile
  }
}
