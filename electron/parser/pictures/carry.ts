import { draft, type DraftBlock, type DraftImage } from '../../../shared/text/compose.ts'

/** Collects pictures while blocks are made, and gives them to the block they stand in front of. */
export type CarriedImages = {
  /** A picture that is met, before or behind the words of the block that is being made. */
  readonly add: (image: DraftImage, behindWords: boolean) => void
  /** The pictures for the block that is made now. */
  readonly take: () => Pick<DraftBlock, 'images'>
  /** An empty block for what is left; none if nothing is. */
  readonly rest: () => readonly DraftBlock[]
}

export function createCarriedImages(): CarriedImages {
  let ahead: DraftImage[] = []
  let behind: DraftImage[] = []
  const take = (): Pick<DraftBlock, 'images'> => {
    const images = ahead
    ahead = behind
    behind = []
    return images.length === 0 ? {} : { images }
  }
  return {
    add: (image, behindWords) => void (behindWords ? behind : ahead).push(image),
    take,
    rest() {
      ahead = [...ahead, ...behind]
      behind = []
      return ahead.length === 0 ? [] : [carrierOf(take().images ?? [])]
    },
  }
}

/** An empty block for pictures with nothing behind them. */
export const carrierOf = (images: readonly DraftImage[]): DraftBlock => draft('paragraph', '', { images })

/** Whether a block is there for nothing but its pictures. */
export const isCarrier = ({ text, images, kind, suppressed }: DraftBlock): boolean =>
  kind === 'paragraph' && text === '' && images !== undefined && suppressed === null

/** The same blocks, the pictures of empty ones given to the next; only at the end an empty one may stay. */
export function carriedOn(drafts: readonly DraftBlock[]): DraftBlock[] {
  if (!drafts.some(isCarrier)) return [...drafts]
  let waiting: readonly DraftImage[] = []
  const carried = drafts.flatMap((item) => {
    const images = [...waiting, ...(item.images ?? [])]
    waiting = isCarrier(item) ? images : []
    if (isCarrier(item)) return []
    return [images.length === 0 ? item : { ...item, images }]
  })
  return waiting.length === 0 ? carried : [...carried, carrierOf(waiting)]
}

export const withoutImages = (item: DraftBlock): DraftBlock => ({ ...item, images: [] })
