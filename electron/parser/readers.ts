import type { SourceFormat } from '../../shared/project/source.ts'
import { readEpub } from './epub/read-epub.ts'
import { readDocx } from './office/docx/read-docx.ts'
import { readOdt } from './office/odt/read-odt.ts'
import { readMail } from './mail/read-mail.ts'
import { readMhtml } from './mhtml/read-mhtml.ts'
import type { Reader } from './reading.ts'
import { readRtf } from './rtf/read-rtf.ts'
import { readWebarchive } from './webarchive/read-webarchive.ts'

/** Loaded with the first PDF: most imports have none, and its library is the largest of all. */
const readPdf: Reader = async (bytes, fileName, tellPages) =>
  (await import('./pdf/read-pdf.ts')).readPdf(bytes, fileName, tellPages)

/** The readers of formats that are not plain text; a format without one is named and refused. */
export const READERS: Partial<Record<SourceFormat, Reader>> = {
  docx: readDocx,
  odt: readOdt,
  rtf: readRtf,
  epub: readEpub,
  pdf: readPdf,
  eml: readMail,
  mhtml: readMhtml,
  webarchive: readWebarchive,
}
