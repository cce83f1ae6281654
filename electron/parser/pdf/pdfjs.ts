// The order matters: what pdf.js expects of a page, its worker (which runs in this process), then its interface.
import './page-globals.ts'
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'

export { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
