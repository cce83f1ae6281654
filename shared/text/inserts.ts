import type { SourceText, SuppressedBlock } from './document.ts'

/**
 * What stands between two blocks and is no part of the text: parts that cleaning removed, which follow each other, or a
 * picture. The numbers are indices into `suppressed` and `images`.
 */
export type Insert =
  | { readonly kind: 'removed'; readonly parts: readonly number[] }
  | {
      readonly kind: 'picture'
      readonly image: number
      /** Its caption, where cleaning removed that: it stands among the removed parts too. */
      readonly caption?: number
    }

/** The inserts by the index of the block they precede; `blocks.length` for those at the end. Places are ascending. */
export type Inserts = ReadonlyMap<number, readonly Insert[]>

/**
 * Everything that stands between the blocks, in order. The text does not say whether a picture came before or after the
 * parts removed at the same place: it stands before the first removed caption, else after all of them. Of several pictures
 * at one place the first has the first caption removed there, and so on.
 */
export function insertsOf({
  blocks,
  suppressed,
  images = [],
}: Pick<SourceText, 'blocks' | 'suppressed' | 'images'>): Inserts {
  const parts = indicesByPlace(suppressed, blocks.length)
  const pictures = indicesByPlace(images, blocks.length)
  const places = [...new Set([...parts.keys(), ...pictures.keys()])].sort((a, b) => a - b)
  return new Map(
    places.map((place) => [place, inOrder(parts.get(place) ?? [], pictures.get(place) ?? [], suppressed)]),
  )
}

function inOrder(
  parts: readonly number[],
  pictures: readonly number[],
  suppressed: readonly SuppressedBlock[],
): readonly Insert[] {
  const caption = parts.findIndex((part) => isCaption(suppressed[part]))
  const cut = pictures.length === 0 || caption === -1 ? parts.length : caption
  const captions = parts.filter((part) => isCaption(suppressed[part]))
  return [
    ...removed(parts.slice(0, cut)),
    ...pictures.map((image, at) => withCaption(image, captions[at])),
    ...removed(parts.slice(cut)),
  ]
}

const isCaption = (block: SuppressedBlock | undefined): boolean =>
  block?.kind === 'caption' || block?.reason === 'caption'

const withCaption = (image: number, caption: number | undefined): Insert =>
  caption === undefined ? { kind: 'picture', image } : { kind: 'picture', image, caption }

const removed = (parts: readonly number[]): readonly Insert[] =>
  parts.length === 0 ? [] : [{ kind: 'removed', parts }]

function indicesByPlace(
  placed: readonly { readonly before: number }[],
  end: number,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>()
  for (const [index, { before }] of placed.entries()) {
    const place = Math.min(before, end)
    const known = found.get(place)
    if (known === undefined) found.set(place, [index])
    else known.push(index)
  }
  return found
}
