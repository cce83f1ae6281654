import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { Refusal } from '../reading.ts'
import { CharacterMaps } from './character-maps.ts'

/**
 * Opens a PDF to read its text: no network, no drawing, no fonts of the machine, no code made of what the file says.
 * A file that needs a password or is damaged beyond repair is refused. The caller destroys the document's loading task.
 */
export async function openPdf(bytes: Uint8Array): Promise<Result<PDFDocumentProxy, Refusal>> {
  const { getDocument } = await import('./pdfjs.ts')
  const task = getDocument({
    // A copy, because pdf.js takes the memory away, and refuses Node's own kind of it.
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    CMapReaderFactory: CharacterMaps,
  })
  try {
    return ok(await task.promise)
  } catch (error) {
    await task.destroy()
    const locked = error instanceof Error && error.name === 'PasswordException'
    return err({ code: locked ? 'encrypted' : 'damaged', detail: null })
  }
}
