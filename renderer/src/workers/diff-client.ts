import { AppError } from '../../../shared/contract/define.ts'
import type { TextChange } from '../../../shared/text/text-changes.ts'
import type { DiffReply, DiffRequest } from './diff-messages.ts'

type DiffWork = {
  /** Is told the share of the work that is done, 0 to 1; not at all for texts that take no time. */
  readonly onProgress?: (share: number) => void
  /** Ends the work at once, and the promise never settles. */
  readonly signal: AbortSignal
}

/**
 * Compares two texts in a worker of its own, as a million words take seconds and the window has to go on.
 * @throws AppError `internal` when the worker fails
 */
export function compareTexts(
  before: string,
  after: string,
  { onProgress, signal }: DiffWork,
): Promise<readonly TextChange[]> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return
    const worker = new Worker(new URL('./diff.worker.ts', import.meta.url), { type: 'module', name: 'diff' })
    const end = () => worker.terminate()
    signal.addEventListener('abort', end)
    worker.addEventListener('message', ({ data }: MessageEvent<DiffReply>) => {
      if (data.kind === 'progress') return onProgress?.(data.share)
      signal.removeEventListener('abort', end)
      end()
      return resolve(data.changes)
    })
    worker.addEventListener('error', (event) => {
      signal.removeEventListener('abort', end)
      end()
      reject(new AppError('internal', event.message))
    })
    worker.postMessage({ before, after } satisfies DiffRequest)
  })
}
