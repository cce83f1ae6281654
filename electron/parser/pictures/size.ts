import type { ImageType } from '../../../shared/text/document.ts'

type PixelSize = { readonly width: number; readonly height: number }

/** Where the headers of a format that puts its size anywhere are looked for. */
const LONGEST_HEADER = 1_000_000

/** The pixels of a picture as its header has them, as a viewer turns it; null where the header is damaged. Bounded. */
export function pixelSize(bytes: Uint8Array, type: ImageType): PixelSize | null {
  try {
    const { width, height } = READERS[type](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    return width > 0 && height > 0 ? { width, height } : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const NONE: PixelSize = { width: 0, height: 0 }

const READERS: Readonly<Record<ImageType, (view: DataView) => PixelSize>> = {
  'image/png': (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  'image/gif': (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  'image/webp': webpSize,
  'image/jpeg': jpegSize,
  'image/avif': avifSize,
}

const ascii = (view: DataView, at: number, length: number): string =>
  String.fromCharCode(...Array.from({ length }, (_, index) => view.getUint8(at + index)))

function webpSize(view: DataView): PixelSize {
  const uint24 = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536
  switch (ascii(view, 12, 4)) {
    case 'VP8X':
      return { width: uint24(24) + 1, height: uint24(27) + 1 }
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    default:
      return NONE
  }
}

/** Goes from segment to segment up to the one that describes the frame; one with Exif may say that it lies on its side. */
function jpegSize(view: DataView): PixelSize {
  let at = 2
  let turned = false
  while (at < LONGEST_HEADER) {
    if (view.getUint8(at) !== 0xff) return NONE
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at++
      continue
    }
    const length = view.getUint16(at + 2)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
      return turned ? { width: height, height: width } : { width, height }
    }
    if (marker === 0xe1) turned ||= isTurned(view, at + 4, at + 2 + length)
    at += 2 + Math.max(2, length)
  }
  return NONE
}

/** Whether Exif data says that the picture is to be turned by a quarter. */
function isTurned(view: DataView, start: number, end: number): boolean {
  if (end - start < 20 || end > view.byteLength || ascii(view, start, 6) !== 'Exif\0\0') return false
  const tiff = start + 6
  const little = view.getUint16(tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, little)
  if (directory + 2 > end) return false
  const entries = view.getUint16(directory, little)
  for (let at = directory + 2; at < directory + 2 + entries * 12 && at + 12 <= end; at += 12)
    if (view.getUint16(at, little) === 0x0112) return view.getUint16(at + 8, little) >= 5
  return false
}

/** The largest of the sizes in the properties: pictures are made of tiles, and have thumbnails beside them. */
function avifSize(view: DataView): PixelSize {
  const head = Buffer.from(view.buffer, view.byteOffset, Math.min(view.byteLength, LONGEST_HEADER))
  let largest = NONE
  for (let at = head.indexOf('ispe'); at !== -1; at = head.indexOf('ispe', at + 4)) {
    if (at + 16 > head.length) break
    const size = { width: head.readUInt32BE(at + 8), height: head.readUInt32BE(at + 12) }
    if (size.width * size.height > largest.width * largest.height) largest = size
  }
  return largest
}
