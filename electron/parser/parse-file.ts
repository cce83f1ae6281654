import type { ParsedDocument, ParseOutcome, RefusalCode } from '../../shared/contract/parsed.ts'
import { MAX_FILE_BYTES } from '../../shared/contract/workbench.ts'
import { assertNever } from '../../shared/assert.ts'
import { sha256 } from '../../shared/ids.ts'
import type { ImportWarning } from '../../shared/project/source.ts'
import { compose } from '../../shared/text/compose.ts'
import { countWords } from '../../shared/text/words.ts'
import { type BinaryKind, binaryKind, looksBinary } from './detect/binary-kind.ts'
import { decode } from './detect/decode.ts'
import { textKind } from './detect/text-kind.ts'
import { readHtml } from './html/read-html.ts'
import { MAX_TEXT_CHARACTERS } from './limits.ts'
import { readMarkdown } from './markdown/read-markdown.ts'
import { settledMeta } from './metadata/source-meta.ts'
import { READERS } from './readers.ts'
import { type ReadResult, warning } from './reading.ts'
import { readText } from './text/read-text.ts'

/** Names the rules that made a text: the same bytes and the same importer give the same text, forever. */
const IMPORTER = 'variorum-import-1'
/** For formats whose characters need no guessing. */
const ENCODED_BY_FORMAT: ParsedDocument['encoding'] = { used: 'utf-8', declared: null, how: 'format' }
/** Below this many words a page most likely did not have its article in it. */
const LITTLE_TEXT = 30

/**
 * Reads one article file: what it is, its text, what is known about it; or why it is refused. Pure: the result depends
 * on nothing but the arguments. Time and memory are bounded by the process that runs it.
 */
export async function parseFile(fileName: string, bytes: Uint8Array): Promise<ParseOutcome> {
  if (bytes.length > MAX_FILE_BYTES) return refused('too-large')
  if (bytes.length === 0) return refused('empty')
  const kind = binaryKind(bytes)
  if (kind !== null) return readBinary(kind, fileName, bytes)
  const { text, encoding, warnings } = decode(bytes)
  if (looksBinary(text)) return refused('binary')
  if (text.trim() === '') return refused('empty')
  const reading = readAs(text, fileName)
  if ('unsupported' in reading) return refused('unsupported', reading.unsupported)
  if (!reading.ok) return refused(reading.error.code, reading.error.detail)
  return finished(fileName, bytes, encoding, reading.value, warnings)
}

async function readBinary(kind: BinaryKind, fileName: string, bytes: Uint8Array): Promise<ParseOutcome> {
  const reader = kind.format === null ? undefined : READERS[kind.format]
  if (reader === undefined) return refused('unsupported', kind.name)
  const reading = await reader(bytes, fileName)
  if (!reading.ok) return refused(reading.error.code, reading.error.detail)
  return finished(fileName, bytes, ENCODED_BY_FORMAT, reading.value, [])
}

function readAs(text: string, fileName: string): ReadResult | { readonly unsupported: string } {
  const kind = textKind(text, fileName)
  if ('unsupported' in kind) return kind
  switch (kind.format) {
    case 'html':
      return readHtml(text)
    case 'markdown':
      return readMarkdown(text)
    case 'text':
      return readText(text)
    default:
      return assertNever(kind.format)
  }
}

async function finished(
  fileName: string,
  bytes: Uint8Array,
  encoding: ParsedDocument['encoding'],
  { format, drafts, found, warnings, attached = [] }: Extract<ReadResult, { ok: true }>['value'],
  earlier: readonly ImportWarning[],
): Promise<ParseOutcome> {
  const { text, bidiDropped } = compose(drafts)
  if (text.content === '' && text.suppressed.length === 0) return refused('empty')
  if (text.content.length > MAX_TEXT_CHARACTERS) return refused('too-large')
  const settled = settledMeta(found, text, fileName)
  const wordCount = countWords(text.content, settled.meta.language?.value ?? null)
  return {
    kind: 'parsed',
    document: {
      format,
      encoding,
      importer: IMPORTER,
      meta: settled.meta,
      text,
      textSha256: await sha256(new TextEncoder().encode(text.content)),
      originalSha256: await sha256(bytes),
      byteLength: bytes.length,
      wordCount,
      warnings: [
        ...earlier,
        ...warnings,
        ...settled.warnings,
        ...(bidiDropped ? [warning('bidi-controls-dropped')] : []),
        ...(wordCount < LITTLE_TEXT ? [warning('little-text', String(wordCount))] : []),
      ],
    },
    attached: [...attached],
  }
}

const refused = (code: RefusalCode, detail: string | null = null): ParseOutcome => ({
  kind: 'refused',
  code,
  detail,
})
