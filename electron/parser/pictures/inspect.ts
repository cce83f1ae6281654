import type { ImageType, PlacedImage } from '../../../shared/text/document.ts'
import { MAX_IMAGE_PIXELS, MIN_IMAGE_BYTES, MIN_IMAGE_SIDE } from '../limits.ts'
import { pixelSize } from './size.ts'
import { svgSize } from './svg.ts'

type Shown = Pick<PlacedImage, 'type' | 'size'>
/** What bytes are that a file gives for a picture: one that can be shown, an icon or tracker, or neither. */
export type Inspected =
  { readonly kind: 'shown'; readonly shown: Shown } | { readonly kind: 'tiny' | 'unfit' }

type Signature = {
  readonly type: Exclude<ImageType, 'image/svg+xml'>
  readonly at: number
  readonly letters: string
}
const SIGNATURES: readonly Signature[] = [
  { type: 'image/png', at: 0, letters: '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR' },
  { type: 'image/jpeg', at: 0, letters: '\u00ff\u00d8\u00ff' },
  { type: 'image/gif', at: 0, letters: 'GIF87a' },
  { type: 'image/gif', at: 0, letters: 'GIF89a' },
  { type: 'image/webp', at: 8, letters: 'WEBPVP8' },
  { type: 'image/avif', at: 4, letters: 'ftypavif' },
  { type: 'image/avif', at: 4, letters: 'ftypavis' },
]
/** As many as a stored size may have on a side. */
const LONGEST_SIDE = 100_000

/** Judges by the bytes alone, never by a name or a declared type. A size that lies beyond all measure makes it unfit. */
export function inspected(bytes: Uint8Array): Inspected {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 32)).toString('latin1')
  const type = SIGNATURES.find(({ at, letters }) => head.startsWith(letters, at))?.type ?? null
  const size = type === null ? svgSize(bytes) : pixelSize(bytes, type)
  // A raster without a size is damaged; a drawing need not have one.
  if (size === undefined || (size === null && type !== null))
    return { kind: bytes.length < MIN_IMAGE_BYTES ? 'tiny' : 'unfit' }
  if (bytes.length < MIN_IMAGE_BYTES) return { kind: 'tiny' }
  if (size === null) return { kind: 'shown', shown: { type: type ?? 'image/svg+xml', size } }
  const { width, height } = size
  if (Math.min(width, height) < MIN_IMAGE_SIDE) return { kind: 'tiny' }
  const fits = Math.max(width, height) <= LONGEST_SIDE && width * height <= MAX_IMAGE_PIXELS
  return fits ? { kind: 'shown', shown: { type: type ?? 'image/svg+xml', size } } : { kind: 'unfit' }
}
