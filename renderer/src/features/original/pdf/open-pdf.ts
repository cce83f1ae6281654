import type { PDFDocumentProxy } from 'pdfjs-dist'
import { err, ok, type Result } from '../../../../../shared/result.ts'
import { CharacterMaps, NamedFiles } from './pdf-assets.ts'

/** `stopped` also stands for a thread that died or could not be started. */
export type PdfFailure = 'password' | 'damaged' | 'too-long' | 'stopped'

export type OpenPdf = {
  readonly document: PDFDocumentProxy
  /** Width by height of the first page at full size, which the others are taken to have until they are known. */
  readonly first: { readonly width: number; readonly height: number }
}

/** The importer refuses longer ones, too; a file may claim any number. */
const MOST_PAGES = 3000
/** Of one picture, in pixels: decoded, it takes four bytes for each. Larger ones are left out of a page. */
const LARGEST_PICTURE = 60_000_000

/**
 * Opens a PDF to draw its pages: given as bytes, read in a thread of its own, without scripts, forms that run, code made of
 * what the file says, or any address. `close` ends the thread at once, whatever it is doing, and is to be called once.
 */
export function openPdf(bytes: Uint8Array): {
  readonly opened: Promise<Result<OpenPdf, PdfFailure>>
  readonly close: () => void
} {
  const thread = new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module' })
  let stop = () => {}
  const stopped = new Promise<Result<OpenPdf, PdfFailure>>((resolve) => {
    stop = () => resolve(err('stopped'))
  })
  thread.addEventListener('error', stop)
  let end = () => {}
  const opening = async (): Promise<Result<OpenPdf, PdfFailure>> => {
    const { getDocument, PDFWorker } = await import('pdfjs-dist')
    const task = getDocument({
      worker: PDFWorker.create({ port: thread }),
      // A copy, because pdf.js takes the memory away.
      data: bytes.slice(),
      verbosity: 0,
      isEvalSupported: false,
      enableXfa: false,
      useSystemFonts: false,
      useWorkerFetch: false,
      maxImageSize: LARGEST_PICTURE,
      CMapReaderFactory: CharacterMaps,
      StandardFontDataFactory: NamedFiles,
      WasmFactory: NamedFiles,
    })
    end = () => void task.destroy().catch(() => undefined)
    try {
      const document = await task.promise
      if (document.numPages > MOST_PAGES) return err('too-long')
      const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 })
      return ok({ document, first: { width, height } })
    } catch (error) {
      return err(error instanceof Error && error.name === 'PasswordException' ? 'password' : 'damaged')
    }
  }
  return {
    opened: Promise.race([opening(), stopped]),
    close() {
      end()
      thread.terminate()
      stop()
    },
  }
}
