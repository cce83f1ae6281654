import { assertNever, present } from '../../../shared/assert.ts'
import { readBundle } from '../../../shared/bundle/read-bundle.ts'
import { bundleFileName } from '../../../shared/bundle/names.ts'
import { writeBundle } from '../../../shared/bundle/write-bundle.ts'
import { asAppError } from '../../../shared/contract/define.ts'
import type { Project } from '../../../shared/project/project.ts'
import { openDatabase } from '../data/db.ts'
import { asCopy } from '../data/opening.ts'
import { fillNewDatabase, loadProject } from '../data/projects.ts'
import type { BundleReply, BundleRequest } from './bundle-messages.ts'

type Job = Exclude<BundleRequest, { kind: 'cancel' }>

/** Progress faster than this is not seen and only costs messages. */
const PROGRESS_EVERY_MS = 50

/**
 * The bundle worker without the worker: answers each request with progress and one final reply. A project goes between
 * database and bundle right here, so that its originals never pass through the page.
 */
export function createBundleJobs(
  reply: (message: BundleReply) => void,
): (request: BundleRequest) => Promise<void> {
  let running: AbortController | null = null
  let opened: Project | null = null
  let files = 0

  async function answer(job: Job, signal: AbortSignal): Promise<BundleReply> {
    switch (job.kind) {
      case 'write': {
        const db = await openDatabase(job.databaseKey)
        const project = await loadProject(db).finally(() => db.close())
        const { exportedAt, softwareVersion } = job
        const bytes = await writeBundle(project, { exportedAt, softwareVersion, onProgress, signal })
        return { kind: 'written', bytes: bytes as Uint8Array<ArrayBuffer>, fileName: bundleFileName(project) }
      }
      case 'read': {
        files = 0
        const read = await readBundle(job.bytes, { onProgress, signal })
        if (!read.ok) return { kind: 'refused', refusal: read.error }
        const { project, summary, notices } = read.value
        opened = project
        return { kind: 'opened', contents: { projectId: project.info.id, summary, notices, files } }
      }
      case 'store': {
        const project = present(opened, 'a bundle that was read')
        return {
          kind: 'stored',
          databaseKey: await fillNewDatabase(job.as === 'copy' ? asCopy(project) : project),
        }
      }
      default:
        return assertNever(job)
    }
  }

  let lastProgress = 0
  function onProgress(done: number, total: number): void {
    files = total
    const at = performance.now()
    if (done < total && at - lastProgress < PROGRESS_EVERY_MS) return
    lastProgress = at
    reply({ kind: 'progress', done, total })
  }

  return async (request) => {
    if (request.kind === 'cancel') {
      running?.abort()
      return
    }
    running = new AbortController()
    try {
      reply(await answer(request, running.signal))
    } catch (cause) {
      const { code, message } = asAppError(cause)
      reply({ kind: 'failed', code, message })
    }
  }
}
