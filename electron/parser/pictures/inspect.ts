import type { PlacedImage } from '../../../shared/text/document.ts'
import { imageTypeOf } from '../../../shared/text/image-type.ts'
import { MAX_IMAGE_PIXELS, MIN_IMAGE_BYTES, MIN_IMAGE_SIDE } from '../limits.ts'
import { pixelSize } from './size.ts'

type Shown = Pick<PlacedImage, 'type' | 'size'>
/** What bytes are that a file gives for a picture: one that can be shown, an icon or tracker, or neither. */
export type Inspected =
  { readonly kind: 'shown'; readonly shown: Shown } | { readonly kind: 'tiny' | 'unfit' }

/** As many as a stored size may have on a side. */
const LONGEST_SIDE = 100_000

/**
 * Judges by the bytes alone, never by a name or a declared type. Drawings (SVG) are unfit: they can hold scripts, and a
 * few of them can stop a window. So is a picture without a size, which is damaged, and one beyond all measure.
 */
export function inspected(bytes: Uint8Array): Inspected {
  if (bytes.length < MIN_IMAGE_BYTES) return { kind: 'tiny' }
  const type = imageTypeOf(bytes)
  const size = type === null ? null : pixelSize(bytes, type)
  if (type === null || size === null) return { kind: 'unfit' }
  const { width, height } = size
  if (Math.min(width, height) < MIN_IMAGE_SIDE) return { kind: 'tiny' }
  const fits = Math.max(width, height) <= LONGEST_SIDE && width * height <= MAX_IMAGE_PIXELS
  return fits ? { kind: 'shown', shown: { type, size } } : { kind: 'unfit' }
}
