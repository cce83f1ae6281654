import { Buffer } from 'node:buffer'
import type { RefusalCode } from '../../../shared/contract/parsed.ts'
import type { SourceFormat } from '../../../shared/project/source.ts'
import { glanceAtZip } from './zip-names.ts'

/** What a binary file is: in words for the reader of a refusal, and its format if there may be a reader for it, or why there is none. */
export type BinaryKind = {
  readonly name: string
  readonly format: SourceFormat | null
  readonly refusal?: RefusalCode
}

type Signature = {
  readonly name: string
  readonly bytes: readonly number[]
  readonly at?: number
  readonly format?: SourceFormat
  readonly refusal?: RefusalCode
}

const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0))

/** Formats that articles and their attachments come in, so that they can be read or at least be named in a refusal. */
const SIGNATURES: readonly Signature[] = [
  { name: 'RTF document', bytes: ascii('{\\rtf'), format: 'rtf' },
  { name: 'PNG image', bytes: [0x89, 0x50, 0x4e, 0x47], refusal: 'picture' },
  { name: 'JPEG image', bytes: [0xff, 0xd8, 0xff], refusal: 'picture' },
  { name: 'GIF image', bytes: ascii('GIF8'), refusal: 'picture' },
  { name: 'WebP image', bytes: ascii('WEBP'), at: 8, refusal: 'picture' },
  { name: 'TIFF image', bytes: [0x49, 0x49, 0x2a, 0x00], refusal: 'picture' },
  { name: 'TIFF image', bytes: [0x4d, 0x4d, 0x00, 0x2a], refusal: 'picture' },
  { name: 'wave sound', bytes: ascii('WAVE'), at: 8, refusal: 'recording' },
  { name: 'MP3 sound', bytes: ascii('ID3'), refusal: 'recording' },
  { name: 'Ogg sound or video', bytes: ascii('OggS'), refusal: 'recording' },
  { name: 'HEIC image', bytes: ascii('ftyphei'), at: 4, refusal: 'picture' },
  { name: 'HEIC image', bytes: ascii('ftypmif1'), at: 4, refusal: 'picture' },
  { name: 'AVIF image', bytes: ascii('ftypavif'), at: 4, refusal: 'picture' },
  { name: 'MP4 video or sound', bytes: ascii('ftyp'), at: 4, refusal: 'recording' },
  { name: 'WordPerfect document', bytes: [0xff, 0x57, 0x50, 0x43], refusal: 'old-format' },
  { name: 'Matroska or WebM video', bytes: [0x1a, 0x45, 0xdf, 0xa3], refusal: 'recording' },
  { name: 'gzip archive', bytes: [0x1f, 0x8b], refusal: 'archive' },
  { name: '7-Zip archive', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], refusal: 'archive' },
  { name: 'RAR archive', bytes: ascii('Rar!'), refusal: 'archive' },
  { name: 'bzip2 archive', bytes: ascii('BZh'), refusal: 'archive' },
  { name: 'xz archive', bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], refusal: 'archive' },
  { name: 'Safari web archive', bytes: ascii('bplist'), format: 'webarchive' },
  { name: 'SQLite database', bytes: ascii('SQLite format 3') },
  { name: 'program', bytes: [0x7f, 0x45, 0x4c, 0x46], refusal: 'program' },
  { name: 'program', bytes: [0xcf, 0xfa, 0xed, 0xfe], refusal: 'program' },
]

/** A program of Windows begins with letters that a text could begin with, and has zeros soon after. */
const isWindowsProgram = (head: string): boolean => head.startsWith('MZ') && head.slice(2, 64).includes('\0')

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** What a file with a known signature is; null for everything else, text above all. */
export function binaryKind(bytes: Uint8Array): BinaryKind | null {
  const head = latin1(bytes.subarray(0, 4096))
  if (head.slice(0, 1024).includes('%PDF-')) return { name: 'PDF document', format: 'pdf' }
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return zipKind(bytes, head)
  if (OLD_OFFICE.every((byte, index) => bytes[index] === byte)) return oldOfficeKind(bytes)
  if (isWindowsProgram(head)) return { name: 'program', format: null, refusal: 'program' }
  const known = SIGNATURES.find(({ bytes: wanted, at = 0 }) =>
    wanted.every((byte, index) => bytes[at + index] === byte),
  )
  return known === undefined
    ? null
    : { name: known.name, format: known.format ?? null, refusal: known.refusal ?? 'unsupported' }
}

/** By the names inside, since their order is anybody's; the head serves for archives that were cut off. */
function zipKind(bytes: Uint8Array, head: string): BinaryKind {
  const { names, mimetype } = glanceAtZip(bytes)
  const cutOff = names.length === 0
  const type = cutOff ? head : mimetype
  const holds = (start: string) =>
    cutOff ? head.includes(start) : names.some((name) => name.startsWith(start))
  if (type.includes('application/epub+zip') || names.includes('META-INF/container.xml'))
    return { name: 'EPUB book', format: 'epub' }
  if (type.includes('application/vnd.oasis.opendocument.text'))
    return { name: 'OpenDocument text (ODT)', format: 'odt' }
  if (type.includes('application/vnd.oasis.opendocument')) return { name: 'OpenDocument file', format: null }
  if (type.includes('application/vnd.sun.xml'))
    return { name: 'document of OpenOffice 1 (SXW or the like)', format: null, refusal: 'old-format' }
  if (
    names.some((name) =>
      /^(?:index\/document\.iwa|index\.zip|index\.apxl|buildversionhistory\.plist)$/i.test(name),
    )
  )
    return { name: 'document of Apple Pages, Numbers or Keynote', format: null, refusal: 'old-format' }
  if (!cutOff && !holds('[Content_Types].xml')) return { name: 'ZIP archive', format: null }
  if (holds('word/')) return { name: 'Word document (DOCX)', format: 'docx' }
  if (holds('xl/')) return { name: 'Excel workbook (XLSX)', format: null }
  if (holds('ppt/')) return { name: 'PowerPoint presentation (PPTX)', format: null }
  if (holds('[Content_Types].xml')) return { name: 'Microsoft Office document', format: null }
  return { name: 'ZIP archive', format: null }
}

/** Names of the streams in an old Office file; a document with a password is one of those, too. */
const STREAMS: readonly (readonly [string, string])[] = [
  ['EncryptedPackage', 'password-protected Office document'],
  ['WordDocument', 'Word document of the old kind (DOC)'],
  ['Workbook', 'Excel workbook of the old kind (XLS)'],
  ['PowerPoint Document', 'PowerPoint presentation of the old kind (PPT)'],
  ['__substg1.0', 'Outlook message (MSG)'],
]

function oldOfficeKind(bytes: Uint8Array): BinaryKind {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = STREAMS.find(([stream]) => content.includes(Buffer.from(stream, 'utf16le')))
  const name = found?.[1] ?? 'old Microsoft Office document'
  return { name, format: null, refusal: found?.[0] === 'EncryptedPackage' ? 'encrypted' : 'old-format' }
}

/** True for text that was none: zeros, or many control characters, which no written text has. */
export function looksBinary(text: string): boolean {
  const sample = text.slice(0, 65_536)
  let controls = 0
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at)
    if (code === 0) return true
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0c && code !== 0x0d && code !== 0x1b)
      controls++
  }
  return controls > 8 && controls * 50 > sample.length
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}
