import type { ImageFile } from '../../../shared/contract/parsed.ts'
import { sha256, type Sha256 } from '../../../shared/ids.ts'
import type { ImportWarning } from '../../../shared/project/source.ts'
import type { DraftImage, PlacedDraft } from '../../../shared/text/compose.ts'
import type { PlacedImage } from '../../../shared/text/document.ts'
import { normalise } from '../../../shared/text/normalise.ts'
import { MAX_IMAGE_BYTES, MAX_IMAGES, MAX_IMAGES_BYTES, MAX_PLACED_IMAGES } from '../limits.ts'
import { warning } from '../reading.ts'
import { dataUriBytes, isDataUri } from './data-uri.ts'
import type { PictureBytes } from './found-bytes.ts'
import { inspected } from './inspect.ts'

type Settled = {
  readonly images: readonly PlacedImage[]
  /** The bytes of each, once. */
  readonly files: readonly ImageFile[]
  readonly warnings: readonly ImportWarning[]
}

type Kept = Pick<PlacedImage, 'sha256' | 'type' | 'size'>
/** What became of a name: the picture it leads to, or why there is none. */
type Fate = Kept | 'tiny' | 'absent' | 'left-out'

const LONGEST_ALT = 2000
const LONGEST_CAPTION = 2000
/** Code units of names that are remembered; `data:` addresses are long and hardly ever stand twice. */
const LONGEST_KNOWN_NAME = 2000

/** Finds the bytes of the pictures of a text, in the file and nowhere else, and keeps those that can be shown. */
export async function settlePictures(
  placed: readonly PlacedDraft[],
  bytesOf: PictureBytes = () => null,
): Promise<Settled> {
  const files = new Map<Sha256, ImageFile['bytes']>()
  const known = new Map<string, Fate>()
  const images: PlacedImage[] = []
  let total = 0
  let absent = 0
  let leftOut = 0

  const keep = async (name: string): Promise<Fate> => {
    const found = await (isDataUri(name) ? dataUriBytes : bytesOf)(name, MAX_IMAGE_BYTES)
    if (found === null) return 'absent'
    if (found === 'too-large' || found.length > MAX_IMAGE_BYTES) return 'left-out'
    const result = inspected(found)
    if (result.kind !== 'shown') return result.kind === 'tiny' ? 'tiny' : 'left-out'
    const hash = await sha256(found)
    if (!files.has(hash)) {
      if (files.size >= MAX_IMAGES || total + found.length > MAX_IMAGES_BYTES) return 'left-out'
      total += found.length
      files.set(hash, owned(found))
    }
    return { sha256: hash, ...result.shown }
  }
  const fateOf = async (name: string): Promise<Fate> => {
    const before = known.get(name)
    if (before !== undefined) return before
    const fate = await keep(name)
    if (name.length <= LONGEST_KNOWN_NAME) known.set(name, fate)
    return fate
  }
  /** The first name that leads to a picture; else what weighs most of what went wrong. */
  const best = async ({ names }: DraftImage): Promise<Fate> => {
    let worst: Exclude<Fate, Kept> = 'tiny'
    for (const name of names) {
      const fate = await fateOf(name)
      if (typeof fate !== 'string') return fate
      if (worst !== 'left-out' && fate !== 'tiny') worst = fate
    }
    return worst
  }
  for (const image of placed) {
    const fate = images.length >= MAX_PLACED_IMAGES ? 'left-out' : await best(image)
    if (typeof fate !== 'string') {
      const alt = description(image.alt)
      images.push({ ...fate, before: image.before, alt, ...captionOf(image) })
    } else if (fate === 'absent') absent++
    else if (fate === 'left-out') leftOut++
  }
  return {
    images,
    files: [...files].map(([hash, bytes]) => ({ sha256: hash, bytes })),
    warnings: [
      ...(absent > 0 ? [warning('images-not-in-file', String(absent))] : []),
      ...(leftOut > 0 ? [warning('images-left-out', String(leftOut))] : []),
    ],
  }
}

/** Bytes that are part of a larger buffer would drag all of it to the other process. */
const owned = (bytes: Uint8Array): ImageFile['bytes'] =>
  bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength
    ? new Uint8Array(bytes.buffer)
    : new Uint8Array(bytes)

/** As its block has it, so that the two can be told to be the same. A longer one is no caption any more. */
function captionOf({ caption = '' }: DraftImage): Pick<PlacedImage, 'caption'> {
  const { text } = normalise(caption.slice(0, LONGEST_CAPTION * 2), 'flow', [])
  return text === '' || text.length > LONGEST_CAPTION ? {} : { caption: text }
}

const description = (alt: string): string =>
  normalise(alt.slice(0, LONGEST_ALT * 2), 'flow', [])
    .text.replace(/\s+/g, ' ')
    .slice(0, LONGEST_ALT)
    .replace(/[\ud800-\udbff]$/, '')
