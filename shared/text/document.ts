import * as v from 'valibot'
import { Sha256 } from '../ids.ts'
import { TextOffset } from './offsets.ts'

/** What the parts of an article are; the reader renders each as the matching HTML element. */
export const BlockKind = v.picklist([
  'heading',
  'paragraph',
  'listItem',
  'quote',
  'pre',
  'tableRow',
  'caption',
  'footnote',
  'separator',
])
export type BlockKind = v.InferOutput<typeof BlockKind>

/** Emphasis and links inside a block; spans lie within the block. Links are shown, never followed by the app itself. */
export const Mark = v.strictObject({
  kind: v.picklist(['em', 'strong', 'code', 'link', 'sup', 'sub']),
  start: TextOffset,
  end: TextOffset,
  href: v.nullable(v.pipe(v.string(), v.maxLength(4096))),
})
export type Mark = v.InferOutput<typeof Mark>

/** Where a page of a paged original begins within a block. */
export const PageStart = v.strictObject({
  at: TextOffset,
  /** Counted from the first page of the file, whatever is printed on it. */
  page: v.pipe(v.number(), v.integer(), v.minValue(1)),
})

/**
 * One block of the canonical text. Blocks are in order, do not overlap and are separated by exactly two line feeds;
 * together with these separators they cover the text. `level` is a heading's (1–6) or a list's nesting depth (from 1),
 * else 0; `ordered` is null for anything but a list item. `pages` says which pages the block stands on, the first entry
 * at its start; it is there only if the original has pages.
 */
export const Block = v.strictObject({
  kind: BlockKind,
  start: TextOffset,
  end: TextOffset,
  level: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(16)),
  ordered: v.nullable(v.boolean()),
  marks: v.array(Mark),
  pages: v.exactOptional(v.pipe(v.array(PageStart), v.minLength(1))),
})
export type Block = v.InferOutput<typeof Block>

/** Why a block of the original is not part of the article. */
export const SuppressionReason = v.picklist([
  'navigation',
  'icon-names',
  'share-prompt',
  'related-link',
  'repeated-headline',
  'headline',
  'byline',
  'dateline',
  'address',
  'caption',
  'boilerplate',
  'extractor-doubt',
])
export type SuppressionReason = v.InferOutput<typeof SuppressionReason>

/** A block that cleaning left out: kept beside the text so that it can be seen and put back before block `before`. */
export const SuppressedBlock = v.strictObject({
  text: v.string(),
  kind: BlockKind,
  reason: SuppressionReason,
  /** Index into `blocks` of the block it preceded; `blocks.length` when it stood at the end. */
  before: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
export type SuppressedBlock = v.InferOutput<typeof SuppressedBlock>

/** Kinds of pictures every engine draws and no engine runs; SVG is none of them. */
export const ImageType = v.picklist(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'])
export type ImageType = v.InferOutput<typeof ImageType>

const pixels = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))

/** A picture of the article: it stands between blocks, is no part of the text, and takes no offset. Its bytes lie elsewhere. */
export const PlacedImage = v.strictObject({
  sha256: Sha256,
  type: ImageType,
  /** Index into `blocks` of the block it precedes; `blocks.length` when it stands at the end. */
  before: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** What the file says instead of it; empty if nothing. */
  alt: v.pipe(v.string(), v.maxLength(2000)),
  /** The words that the file itself gives it for a caption, as a block would have them; there only if it does. */
  caption: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(2000))),
  /** Of the picture itself, so that its room is kept before it is drawn; null if its bytes do not say. */
  size: v.nullable(v.strictObject({ width: pixels, height: pixels })),
})
export type PlacedImage = v.InferOutput<typeof PlacedImage>

/** The canonical text of one version with its block table: immutable, a pure function of bytes and importer. */
export const SourceText = v.strictObject({
  content: v.string(),
  blocks: v.array(Block),
  suppressed: v.array(SuppressedBlock),
  /** In the order they stand; there only if the file holds any. */
  images: v.exactOptional(v.pipe(v.array(PlacedImage), v.minLength(1))),
})
export type SourceText = v.InferOutput<typeof SourceText>

export const BLOCK_SEPARATOR = '\n\n'
