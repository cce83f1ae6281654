// The order matters: what pdf.js expects of a page, its worker (which runs in this process), then its interface.
import './page-globals.ts'
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import process from 'node:process'

export { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What pdf.js throws about the file; everything else that nobody awaits is a bug and ends the process as ever. */
const ABOUT_THE_FILE =
  /^(?:XRefEntry|XRefParse|InvalidPDF|UnknownError|MissingData|ParserEOF|Abort|Password)Exception$|^FormatError$/

// In damaged files some of its promises are rejected that it forgot about; the answers it gives are right all the same.
process.on('unhandledRejection', (reason) => {
  if (!(reason instanceof Error && ABOUT_THE_FILE.test(reason.name))) throw reason
})
