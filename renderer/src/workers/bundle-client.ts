import type { BundleRefusal } from '../../../shared/bundle/refusal.ts'
import { AppError, type ErrorCode } from '../../../shared/contract/define.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import { now } from '../../../shared/time.ts'
import type { BundleContents, BundleReply, BundleRequest } from './bundle-messages.ts'

export type { BundleContents } from './bundle-messages.ts'

/** `onProgress` is told of files done, of how many. */
export type Work = {
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

export type WrittenBundle = { readonly bytes: Uint8Array<ArrayBuffer>; readonly fileName: string }

/** A bundle that passed every check and waits in a worker. Exactly one of its methods is to be called, once. */
export type VerifiedBundle = {
  readonly contents: BundleContents
  /** Puts it into a database of its own, as itself or under a new project id, and returns the database key. */
  readonly store: (as: 'itself' | 'copy') => Promise<string>
  readonly discard: () => void
}

/** Packs the whole project of a database. @throws AppError `cancelled`, `too-large`, `conflict`, `internal` */
export async function packBundle(
  databaseKey: string,
  softwareVersion: string,
  work: Work = {},
): Promise<WrittenBundle> {
  const worker = startWorker()
  try {
    const reply = await ask(worker, { kind: 'write', databaseKey, exportedAt: now(), softwareVersion }, work)
    if (reply.kind !== 'written') throw unexpected(reply)
    return reply
  } finally {
    worker.terminate()
  }
}

/** Reads and verifies a bundle; nothing is stored yet. The bytes go to the worker and are empty here afterwards. @throws AppError `cancelled`, `internal` */
export async function verifyBundle(
  bytes: Uint8Array<ArrayBuffer>,
  work: Work = {},
): Promise<Result<VerifiedBundle, BundleRefusal>> {
  const worker = startWorker()
  try {
    const reply = await ask(worker, { kind: 'read', bytes }, work)
    if (reply.kind === 'opened') return ok(verified(worker, reply.contents))
    worker.terminate()
    if (reply.kind === 'refused') return err(reply.refusal)
    throw unexpected(reply)
  } catch (cause) {
    worker.terminate()
    throw cause
  }
}

function verified(worker: Worker, contents: BundleContents): VerifiedBundle {
  return {
    contents,
    async store(as) {
      try {
        const reply = await ask(worker, { kind: 'store', as }, {})
        if (reply.kind !== 'stored') throw unexpected(reply)
        return reply.databaseKey
      } finally {
        worker.terminate()
      }
    },
    discard: () => worker.terminate(),
  }
}

const startWorker = (): Worker =>
  new Worker(new URL('./bundle.worker.ts', import.meta.url), { type: 'module', name: 'bundle' })

type FinalReply = Exclude<BundleReply, { kind: 'progress' | 'failed' }>

function ask(worker: Worker, request: BundleRequest, work: Work): Promise<FinalReply> {
  return new Promise((resolve, reject) => {
    const settled = new AbortController()
    const { signal } = settled
    const fail = (code: ErrorCode, message: string) => {
      settled.abort()
      reject(new AppError(code, message))
    }
    const cancel = () => worker.postMessage({ kind: 'cancel' } satisfies BundleRequest)
    const onReply = ({ data }: MessageEvent<BundleReply>) => {
      if (data.kind === 'progress') return work.onProgress?.(data.done, data.total)
      if (data.kind === 'failed') return fail(data.code, data.message)
      settled.abort()
      return resolve(data)
    }
    worker.addEventListener('message', onReply, { signal })
    worker.addEventListener('error', (event) => fail('internal', event.message), { signal })
    work.signal?.addEventListener('abort', cancel, { signal })
    worker.postMessage(request, request.kind === 'read' ? [request.bytes.buffer] : [])
    if (work.signal?.aborted === true) cancel()
  })
}

const unexpected = (reply: FinalReply): AppError =>
  new AppError('internal', `unexpected reply: ${reply.kind}`)
