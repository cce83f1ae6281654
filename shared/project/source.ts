import * as v from 'valibot'
import { Sha256, SourceId, VersionId } from '../ids.ts'
import { Instant } from '../time.ts'
import { Prose } from './prose.ts'

/** A date as far as it is known: the ISO text has exactly the parts `precision` names, and a zone only if the source gave one. */
export const PartialDate = v.strictObject({
  iso: v.pipe(
    v.string(),
    v.regex(/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(Z|[+-]\d\d:\d\d)?)?)?)?$/, 'not a date'),
    v.check((iso) => !Number.isNaN(Date.parse(iso)), 'no such date'),
  ),
  precision: v.picklist(['year', 'month', 'day', 'minute']),
})
export type PartialDate = v.InferOutput<typeof PartialDate>

/**
 * Where a value was found, e.g. `jsonld.datePublished`, `meta.og:title`, `h1`, `url`, `text`, `front-matter.date`,
 * `file-name`, `detected`, `user`. The interface words it; `user` always wins over what an importer finds.
 */
const FieldOrigin = v.pipe(v.string(), v.minLength(1), v.maxLength(80))

const field = <const Schema extends v.GenericSchema>(value: Schema) =>
  v.strictObject({
    value,
    from: FieldOrigin,
    /** The words it was read from, when they differ from the value. */
    raw: v.nullable(v.pipe(v.string(), v.maxLength(2000))),
    /** Runners-up that said something else. */
    others: v.array(v.strictObject({ value, from: FieldOrigin })),
  })

const shortText = v.pipe(v.string(), v.minLength(1), v.maxLength(2000))

/** What is known about a source; every value says where it comes from, null means unknown. */
export const SourceMeta = v.strictObject({
  title: field(shortText),
  authors: v.nullable(field(v.pipe(v.array(shortText), v.minLength(1), v.maxLength(100)))),
  publisher: v.nullable(field(shortText)),
  published: v.nullable(field(PartialDate)),
  modified: v.nullable(field(PartialDate)),
  /** BCP 47. */
  language: v.nullable(field(v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)))),
  url: v.nullable(field(v.pipe(v.string(), v.url(), v.maxLength(4096)))),
})
export type SourceMeta = v.InferOutput<typeof SourceMeta>
export type MetaKey = keyof SourceMeta

export const SourceFormat = v.picklist([
  'text',
  'markdown',
  'html',
  'mhtml',
  'webarchive',
  'pdf',
  'docx',
  'odt',
  'rtf',
  'epub',
  'eml',
])
export type SourceFormat = v.InferOutput<typeof SourceFormat>

/** How the characters were told from the bytes; `format` where the file format itself says it, as in PDF or DOCX. */
export const Encoding = v.strictObject({
  used: v.pipe(v.string(), v.maxLength(40)),
  declared: v.nullable(v.pipe(v.string(), v.maxLength(80))),
  how: v.picklist(['bom', 'strict-utf8', 'meta', 'detected', 'fallback', 'format']),
})
export type Encoding = v.InferOutput<typeof Encoding>

export const ImportWarning = v.strictObject({
  code: v.picklist([
    'encoding-guessed',
    'encoding-conflict',
    'replacement-chars',
    'truncated-paywall',
    'limit-hit',
    'depth-flattened',
    'extractors-disagree',
    'date-ambiguous',
    'language-conflict',
    'malformed',
    'bidi-controls-dropped',
    'little-text',
    'pages-without-text',
    'tracked-changes',
    'images-not-in-file',
    'images-left-out',
  ]),
  detail: v.nullable(v.pipe(v.string(), v.maxLength(1000))),
})
export type ImportWarning = v.InferOutput<typeof ImportWarning>

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** One immutable state of a source: the original bytes it came from and the text made of them. */
export const SourceVersion = v.strictObject({
  id: VersionId,
  sourceId: SourceId,
  /** 1 for the first, counting up. */
  number: v.pipe(count, v.minValue(1)),
  /** Of the original bytes. */
  originalSha256: Sha256,
  byteLength: count,
  fileName: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
  format: SourceFormat,
  encoding: Encoding,
  importer: v.pipe(v.string(), v.maxLength(80)),
  /** Of the canonical text in UTF-8. */
  textSha256: Sha256,
  wordCount: count,
  warnings: v.array(ImportWarning),
  /** Set when suppressed blocks of an older version were put back to make this one. */
  restoredFrom: v.nullable(VersionId),
  createdAt: Instant,
})
export type SourceVersion = v.InferOutput<typeof SourceVersion>

/**
 * An imported document; never a person. A `draft` is the researcher's own, checked against the claims and never evidence.
 * `deletedAt` marks one that lies in the bin.
 */
export const Source = v.strictObject({
  id: SourceId,
  kind: v.exactOptional(v.literal('draft')),
  currentVersionId: VersionId,
  meta: SourceMeta,
  /** Of the current version, so that the list needs no other table. */
  wordCount: count,
  note: Prose,
  addedAt: Instant,
  modifiedAt: Instant,
  deletedAt: v.nullable(Instant),
})
export type Source = v.InferOutput<typeof Source>
