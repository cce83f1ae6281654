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
])
export type RefusalCode = v.InferOutput<typeof RefusalCode>

/** What the parser process makes of one file: everything a source needs but ids and times. */
export const ParsedDocument = v.strictObject({
  format: SourceFormat,
  encoding: Encoding,
  importer: v.pipe(v.string(), v.maxLength(80)),
  meta: SourceMeta,
  text: SourceText,
  textSha256: Sha256,
  originalSha256: Sha256,
  byteLength: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  wordCount: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  warnings: v.array(ImportWarning),
})
export type ParsedDocument = v.InferOutput<typeof ParsedDocument>

/** A file is read or refused; being refused is an ordinary result, not an error. */
export const ParseOutcome = v.variant('kind', [
  v.strictObject({ kind: v.literal('parsed'), document: ParsedDocument }),
  v.strictObject({ kind: v.literal('refused'), code: RefusalCode, detail: v.nullable(v.string()) }),
])
export type ParseOutcome = v.InferOutput<typeof ParseOutcome>
