import type { DraftBlock, DraftImage } from '../../../shared/text/compose.ts'
import type { SuppressionReason } from '../../../shared/text/document.ts'
import { isSentenceLike } from '../clean/sentence-like.ts'
import { fold } from '../metadata/fold.ts'
import { carriedOn, carrierOf, withoutImages } from '../pictures/carry.ts'
import { locatorAmong } from './found-among.ts'
import type { PagePictures } from './page-pictures.ts'

/** More foreign blocks than this on both sides of a picture, and it is theirs. */
const FOREIGN = 4
/** Lines between headline and text: who, when, for whom. */
const LONGEST_HEAD = 10
/** Left out of the text, but the article's own; other reasons are those of things beside it. */
const OWN: ReadonlySet<SuppressionReason | null> = new Set([
  'headline',
  'repeated-headline',
  'byline',
  'dateline',
  'address',
  'caption',
])

type Waiting = { readonly image: DraftImage; readonly leadsAway: boolean; readonly foreignBefore: number }

/**
 * Gives the pictures of the page to the blocks of the article. A picture belongs to it if it stands between two of its
 * blocks, or between headline and first paragraph, or right behind the end; not among what was left out as furniture, and
 * not in a teaser, which is a picture in a link beside words that are not the article's.
 */
export function withPictures(
  drafts: readonly DraftBlock[],
  page: readonly DraftBlock[],
  pictures: PagePictures,
  title: string | null,
): DraftBlock[] {
  const locate = locatorAmong(drafts)
  const away = new Set([...pictures.values()].filter(({ leadsAway }) => leadsAway).map(({ image }) => image))
  const headline = title === null ? '' : fold(title)
  const placed = new Map<number, DraftImage[]>()
  let waiting: Waiting[] = []
  let last: number | null = null
  let sinceHeadline = false
  let foreign = 0

  const isHeadline = ({ kind, level, text }: DraftBlock): boolean =>
    (kind === 'heading' && level === 1) || (headline !== '' && fold(text) === headline)
  const put = (index: number, images: readonly Waiting[]) => {
    if (images.length > 0)
      placed.set(index, [...(placed.get(index) ?? []), ...images.map(({ image }) => image)])
  }
  const belongs = ({ leadsAway, foreignBefore }: Waiting): boolean => {
    const touches = foreign - foreignBefore === 0 || (foreignBefore === 0 && (last !== null || sinceHeadline))
    if (leadsAway && foreign > 0) return false
    return touches || (last === null ? sinceHeadline && foreign <= LONGEST_HEAD : foreign <= FOREIGN)
  }
  for (const item of page) {
    for (const image of item.images ?? [])
      waiting.push({ image, leadsAway: away.has(image), foreignBefore: foreign })
    if (item.kind === 'separator' || item.text === '') continue
    const index = locate(item, last ?? 0)
    if (index !== null && index < (last ?? 0)) continue
    const found = index === null ? undefined : drafts[index]
    if (found?.suppressed !== null && last === null && isHeadline(item)) {
      sinceHeadline = true
      waiting = []
      foreign = 0
    } else if (index !== null && found?.suppressed === null) {
      put(index, waiting.filter(belongs))
      waiting = []
      foreign = 0
      last = index
    } else if (item.kind !== 'caption' && !OWN.has(found?.suppressed ?? null)) {
      foreign += last === null && isSentenceLike(item.text) ? LONGEST_HEAD : 1
    }
  }
  if (last !== null)
    put(
      last + 1,
      waiting.filter(({ leadsAway, foreignBefore }) => !leadsAway && foreignBefore === 0),
    )
  const end = placed.get(drafts.length)
  return carriedOn([
    ...drafts.map((item, index) => withImages(item, placed.get(index))),
    ...(end === undefined ? [] : [carrierOf(end)]),
  ])
}

function withImages(item: DraftBlock, images: readonly DraftImage[] | undefined): DraftBlock {
  if (images !== undefined) return { ...item, images }
  return item.images === undefined ? item : withoutImages(item)
}
