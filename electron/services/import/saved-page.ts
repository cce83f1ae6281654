import { check } from '../../../shared/contract/check.ts'
import { SavedPage, type SavedPageFormat } from '../../../shared/contract/saved-page.ts'
import { MAX_FILE_BYTES } from '../../../shared/contract/workbench.ts'
import type { createQueue } from '../queue.ts'
import type { ImportDeps } from './import.ts'

type PageDeps = ImportDeps & { readonly inTurn: ReturnType<typeof createQueue> }
type PageFile = { readonly format: SavedPageFormat; readonly bytes: Uint8Array<ArrayBuffer> }

/**
 * Takes the page out of the file a browser saved it in, through the parser process: null if there is none, if the process
 * dies of it or it takes too long. Aborting stops it.
 */
export function createPageReader({ parser, log, timeout, inTurn }: PageDeps) {
  async function read({ format, bytes }: PageFile, cancel: AbortSignal): Promise<SavedPage | null> {
    const limit = AbortSignal.any([cancel, AbortSignal.timeout(timeout(bytes.byteLength))])
    const reply = await parser.run({ fileName: format, bytes, page: format }, limit)
    if (reply.kind === 'died') {
      log('parser.died', reply.detail)
      return null
    }
    const page = check(SavedPage, reply.outcome)
    return page.ok ? page.value : null
  }

  return async (file: PageFile, signal: AbortSignal): Promise<{ page: SavedPage | null }> => ({
    page: file.bytes.byteLength > MAX_FILE_BYTES ? null : await inTurn(() => read(file, signal)),
  })
}
