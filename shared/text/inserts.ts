import type { PlacedImage, SourceText, SuppressedBlock } from './document.ts'

/**
 * What stands between two blocks and is no part of the text: parts that cleaning removed, which follow each other, or a
 * picture. The numbers are indices into `suppressed` and `images`.
 */
export type Insert =
  | { readonly kind: 'removed'; readonly parts: readonly number[] }
  | {
      readonly kind: 'picture'
      readonly image: number
      /** Its own caption, where cleaning removed that from the same place: it stands among the removed parts too. */
      readonly caption?: number
    }

/** The inserts by the index of the block they precede; `blocks.length` for those at the end. Places are ascending. */
export type Inserts = ReadonlyMap<number, readonly Insert[]>

/**
 * Everything that stands between the blocks, in order. A picture stands right before its own removed caption, which is
 * known by its words and by nothing else. The text does not say whether any other picture came before or after the parts
 * removed at the same place: it stands before the next captioned one, else before the next removed caption, else last.
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
    places.map((place) => {
      const [partsHere, picturesHere] = [parts.get(place) ?? [], pictures.get(place) ?? []]
      return [place, inOrder(partsHere, picturesHere, { suppressed, images })]
    }),
  )
}

type Between = {
  readonly suppressed: readonly SuppressedBlock[]
  readonly images: readonly PlacedImage[]
}

function inOrder(parts: readonly number[], pictures: readonly number[], between: Between): readonly Insert[] {
  const own = ownCaptions(parts, pictures, between)
  const lastOwn = Math.max(-1, ...own.values())
  const free = parts.findIndex((part, at) => at > lastOwn && isCaption(between.suppressed[part]))
  let place = free === -1 ? parts.length : free
  const places = pictures.toReversed().map((image) => {
    place = Math.min(place, own.get(image) ?? place)
    return place
  })
  let from = 0
  const inserts = pictures.flatMap((image, at): readonly Insert[] => {
    const to = places[pictures.length - 1 - at] ?? from
    const before = removed(parts.slice(from, to))
    from = to
    return [...before, withCaption(image, parts[own.get(image) ?? -1])]
  })
  return [...inserts, ...removed(parts.slice(from))]
}

/**
 * Where among the `parts` the captions of pictures stand. A caption stands below one picture: where several have the same
 * words, as those of one figure, the last ones have it.
 */
function ownCaptions(
  parts: readonly number[],
  pictures: readonly number[],
  { suppressed, images }: Between,
): ReadonlyMap<number, number> {
  const free = new Map<string, number[]>()
  for (const [at, part] of parts.entries()) {
    const block = suppressed[part]
    if (block === undefined || !isCaption(block)) continue
    const known = free.get(block.text)
    if (known === undefined) free.set(block.text, [at])
    else known.push(at)
  }
  const own = new Map<number, number>()
  for (const image of pictures.toReversed()) {
    const at = free.get(images[image]?.caption ?? '')?.pop()
    if (at !== undefined) own.set(image, at)
  }
  return own
}

const isCaption = (block: SuppressedBlock | undefined): boolean => block?.reason === 'caption'

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
