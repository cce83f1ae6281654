import * as v from 'valibot'
import { Sha256 } from '../ids.ts'
import { Encoding, ImportWarning, SourceFormat, SourceMeta } from '../project/source.ts'
import { SourceText } from '../text/document.ts'

/** Why a file did not become a source; the interface has a sentence and advice for each. */
export const RefusalCode = v.picklist([
  'unsupported',
  'too-large',
  'too-complex',
  'timed-out',
  'crashed',
  'empty',
  'binary',
  'encrypted',
  'copy-protected',
  'old-format',
  'picture',
  'recording',
  'damaged',
  'no-text',
  'unknown-letters',
  'bundle',
  'nested-archive',
  'archive',
  'harmful',
  'unsafe-name',
  'same-name',
  'drawing',
  'program',
  'entities',
])
export type RefusalCode = v.InferOutput<typeof RefusalCode>

/** The bytes of a picture that a text places by its hash. */
export const ImageFile = v.strictObject({ sha256: Sha256, bytes: v.instance(Uint8Array) })
export type ImageFile = v.InferOutput<typeof ImageFile>

/** What the parser process makes of one file: everything a source needs but ids and times. */
export const ParsedDocument = v.strictObject({
  format: SourceFormat,
  encoding: Encoding,
  importer: v.pipe(v.string(), v.maxLength(80)),
  meta: SourceMeta,
  text: SourceText,
  /** Every picture of the text, once. */
  images: v.array(ImageFile),
  textSha256: Sha256,
  originalSha256: Sha256,
  byteLength: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  wordCount: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  warnings: v.array(ImportWarning),
})
export type ParsedDocument = v.InferOutput<typeof ParsedDocument>

/** A name inside a container, with `/` between folders: shown and stored, never used as a path of this computer. */
const InnerPath = v.pipe(v.string(), v.minLength(1), v.maxLength(600))

/** A file inside a file, as it is there. It is read like any other, in a turn of its own. */
export const InnerFile = v.strictObject({ path: InnerPath, bytes: v.instance(Uint8Array) })
export type InnerFile = v.InferOutput<typeof InnerFile>

/** More files in one than anybody reads; the archive reader has the same bound. */
export const MAX_INNER_FILES = 5000

/**
 * What one file is: an article, maybe with further ones attached; several files in one; or nothing that can be read,
 * which is an ordinary result and not an error. What is inside is not read yet, so that each costs its own time and
 * nothing but itself when it fails. `holds` tells an archive, whose files somebody put together and wants, from a list
 * of articles such as a mailbox, about which the user is asked.
 */
export const ParseOutcome = v.variant('kind', [
  v.strictObject({
    kind: v.literal('parsed'),
    document: ParsedDocument,
    attached: v.pipe(v.array(InnerFile), v.maxLength(MAX_INNER_FILES)),
  }),
  v.strictObject({
    kind: v.literal('several'),
    holds: v.picklist(['files', 'articles']),
    files: v.pipe(v.array(InnerFile), v.maxLength(MAX_INNER_FILES)),
    refused: v.pipe(
      v.array(v.strictObject({ path: InnerPath, code: RefusalCode, detail: v.nullable(v.string()) })),
      v.maxLength(MAX_INNER_FILES),
    ),
  }),
  v.strictObject({ kind: v.literal('refused'), code: RefusalCode, detail: v.nullable(v.string()) }),
])
export type ParseOutcome = v.InferOutput<typeof ParseOutcome>
