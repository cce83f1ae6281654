// What pdf.js reads files in: a thread of our own origin that can reach nothing but messages.
import 'pdfjs-dist/build/pdf.worker.mjs'
