import type { ParsedDocument, ParseOutcome, RefusalCode } from '../../shared/contract/parsed.ts'
import { MAX_FILE_BYTES } from '../../shared/contract/workbench.ts'
import { assertNever } from '../../shared/assert.ts'
import { sha256 } from '../../shared/ids.ts'
import type { ImportWarning } from '../../shared/project/source.ts'
import { compose } from '../../shared/text/compose.ts'
import { countWords } from '../../shared/text/words.ts'
import { articlesIn } from './containers/articles.ts'
import { isNewsArticle, readNewsText } from './containers/read-news.ts'
import { unpack, ZIP_ARCHIVE } from './containers/unpack.ts'
import { type BinaryKind, binaryKind, looksBinary } from './detect/binary-kind.ts'
import { decode } from './detect/decode.ts'
import { mailKind } from './detect/mail-kind.ts'
import { textKind } from './detect/text-kind.ts'
import { readHtml } from './html/read-html.ts'
import { MAX_BLOCKS, MAX_MAIL_LINES, MAX_TEXT_CHARACTERS } from './limits.ts'
import { unreadableShare } from './metadata/legible.ts'
import { readMail } from './mail/read-mail.ts'
import { splitMbox } from './mail/split-mbox.ts'
import { readMarkdown } from './markdown/read-markdown.ts'
import { settledMeta } from './metadata/source-meta.ts'
import { settlePictures } from './pictures/settle.ts'
import { READERS } from './readers.ts'
import { type ReadResult, type TellPages, warning } from './reading.ts'
import { readText } from './text/read-text.ts'

/** Names the rules that made a text: the same bytes and the same importer give the same text, forever. */
const IMPORTER = 'variorum-import-1'
/** For formats whose characters need no guessing. */
const ENCODED_BY_FORMAT: ParsedDocument['encoding'] = { used: 'utf-8', declared: null, how: 'format' }
/** No encoding takes more for a character. */
const MAX_TEXT_BYTES = 4 * MAX_TEXT_CHARACTERS
const BEGINNING = 256 * 1024
/** More of its letters than this, and a text is of no use to anybody. */
const MOSTLY_UNREADABLE = 0.5
/** Below this many words a page most likely did not have its article in it. */
const LITTLE_TEXT = 30

/**
 * Reads one file: an article with what is known about it, the files inside it, or why it is refused. Pure: the result depends
 * on nothing but the arguments. Time and memory are bounded by the process that runs it.
 */
export async function parseFile(
  fileName: string,
  bytes: Uint8Array,
  tellPages?: TellPages,
): Promise<ParseOutcome> {
  if (bytes.length > MAX_FILE_BYTES) return refused('too-large')
  if (bytes.length === 0) return refused('empty')
  const binary = binaryKind(bytes)
  if (binary?.name === ZIP_ARCHIVE) return unpack(bytes)
  if (binary !== null) return readBinary(binary, fileName, bytes, tellPages)
  const mail = mailKind(bytes)
  if (mail === 'mbox') return mailbox(fileName, bytes)
  if (mail !== null && hasMoreLines(bytes, MAX_MAIL_LINES)) return refused('too-complex')
  if (mail !== null) return readBinary({ name: mail, format: mail }, fileName, bytes)
  const beginning = bytes.length > MAX_TEXT_BYTES ? refusedByBeginning(fileName, bytes) : null
  if (beginning !== null) return beginning
  const { text, encoding, warnings } = decode(bytes)
  if (looksBinary(text)) return refused('binary')
  if (text.trim() === '') return refused('empty')
  const kind = textKind(text, fileName)
  if ('refused' in kind) return refused(kind.refused.code, kind.refused.detail)
  const several = articlesIn(text, kind.format)
  if (several !== null) return several
  const reading = readAs(text, kind.format)
  if (!reading.ok) return refused(reading.error.code, reading.error.detail)
  return finished(fileName, bytes, encoding, reading.value, warnings)
}

/** Of a text that is too large in any encoding no more than its beginning is decoded, unless many articles are in it. */
function refusedByBeginning(fileName: string, bytes: Uint8Array): ParseOutcome | null {
  const { text } = decode(bytes.subarray(0, BEGINNING))
  if (looksBinary(text)) return refused('binary')
  const kind = textKind(text, fileName)
  if ('refused' in kind || kind.format !== 'text' || articlesIn(text, 'text') !== null) return null
  return refused('too-large')
}

/** A mailbox with a single letter is that letter. */
async function mailbox(fileName: string, bytes: Uint8Array): Promise<ParseOutcome> {
  const files = splitMbox(bytes)
  if (files === null) return refused('too-complex')
  const [only] = files
  if (files.length === 1 && only !== undefined)
    return finishedOrRefused(fileName, bytes, await readMail(only.bytes))
  return { kind: 'several', holds: 'articles', files, refused: [] }
}

async function readBinary(
  kind: BinaryKind,
  fileName: string,
  bytes: Uint8Array,
  tellPages?: TellPages,
): Promise<ParseOutcome> {
  const reader = kind.format === null ? undefined : READERS[kind.format]
  if (reader === undefined) return refused(kind.refusal ?? 'unsupported', kind.name)
  return finishedOrRefused(fileName, bytes, await reader(bytes, fileName, tellPages))
}

/** Counted up to the bound only. */
function hasMoreLines(bytes: Uint8Array, most: number): boolean {
  let lines = 0
  for (let at = bytes.indexOf(10); at !== -1 && lines <= most; at = bytes.indexOf(10, at + 1)) lines++
  return lines > most
}

const finishedOrRefused = async (
  fileName: string,
  bytes: Uint8Array,
  reading: ReadResult,
): Promise<ParseOutcome> =>
  reading.ok
    ? finished(fileName, bytes, ENCODED_BY_FORMAT, reading.value, [])
    : refused(reading.error.code, reading.error.detail)

function readAs(text: string, format: 'html' | 'markdown' | 'text'): ReadResult {
  switch (format) {
    case 'html':
      return readHtml(text)
    case 'markdown':
      return isNewsArticle(text) ? readNewsText(text) : readMarkdown(text)
    case 'text':
      return isNewsArticle(text) ? readNewsText(text) : readText(text)
    default:
      return assertNever(format)
  }
}

async function finished(
  fileName: string,
  bytes: Uint8Array,
  encoding: ParsedDocument['encoding'],
  { format, drafts, found, warnings, attached = [], bytesOf }: Extract<ReadResult, { ok: true }>['value'],
  earlier: readonly ImportWarning[],
): Promise<ParseOutcome> {
  if (drafts.length > MAX_BLOCKS) return refused('too-complex')
  const { text, images, bidiDropped } = compose(drafts)
  if (text.content === '' && text.suppressed.length === 0)
    return attached.length === 0
      ? refused('empty')
      : { kind: 'several', holds: 'articles', files: [...attached], refused: [] }
  if (text.content.length > MAX_TEXT_CHARACTERS) return refused('too-large')
  if (unreadableShare(text.content) > MOSTLY_UNREADABLE) return refused('unknown-letters')
  const settled = settledMeta(found, text, fileName)
  const pictures = await settlePictures(images, bytesOf)
  const wordCount = countWords(text.content, settled.meta.language?.value ?? null)
  return {
    kind: 'parsed',
    document: {
      format,
      encoding,
      importer: IMPORTER,
      meta: settled.meta,
      text: pictures.images.length === 0 ? text : { ...text, images: [...pictures.images] },
      images: [...pictures.files],
      textSha256: await sha256(new TextEncoder().encode(text.content)),
      originalSha256: await sha256(bytes),
      byteLength: bytes.length,
      wordCount,
      warnings: onceEach([
        ...earlier,
        ...warnings,
        ...settled.warnings,
        ...pictures.warnings,
        ...(bidiDropped ? [warning('bidi-controls-dropped')] : []),
        ...(wordCount < LITTLE_TEXT ? [warning('little-text', String(wordCount))] : []),
      ]),
    },
    attached: [...attached],
  }
}

/** The first of each kind: two parts of a reader may notice the same. */
const onceEach = (warnings: readonly ImportWarning[]): ImportWarning[] =>
  [...new Map([...warnings].reverse().map((entry) => [entry.code, entry])).values()].reverse()

const refused = (code: RefusalCode, detail: string | null = null): ParseOutcome => ({
  kind: 'refused',
  code,
  detail,
})
