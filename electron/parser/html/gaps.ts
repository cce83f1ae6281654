import type { DraftBlock } from '../../../shared/text/compose.ts'
import { fold } from '../metadata/fold.ts'
import { isCarrier } from '../pictures/carry.ts'
import { finderAmong } from './found-among.ts'

/** More blocks between two that were kept are a part of the page of its own. */
const LONGEST_GAP = 12

/** What was left out may stand between two neighbours. */
const NEAR = 4

/**
 * Puts back what both extractors lost between two neighbouring blocks of the article: quotations, such as the posts that
 * a page quotes, and captions. Other blocks that both leave out there are mostly no part of it and stand beside it. `page` are the blocks of the whole page in its order, without the parts beside the article.
 */
export function withGapsFilled(drafts: readonly DraftBlock[], page: readonly DraftBlock[]): DraftBlock[] {
  const known = finderAmong(drafts)
  const places = new Map(drafts.map(({ text }, index) => [fold(text), index]))
  const behind = new Map<number, readonly DraftBlock[]>()
  let last: number | null = null
  let gap: DraftBlock[] = []
  for (const item of page) {
    if (item.kind === 'separator' || isCarrier(item)) continue
    const place = places.get(fold(item.text))
    if (place === undefined && !known(item)) gap.push(item)
    if (place === undefined) continue
    if (last !== null && place > last && place - last <= NEAR && gap.length > 0 && gap.length <= LONGEST_GAP)
      behind.set(last, gap.map(judged))
    gap = []
    last = place
  }
  return drafts.flatMap((item, index) => [item, ...(behind.get(index) ?? [])])
}

const judged = (item: DraftBlock): DraftBlock =>
  item.kind === 'quote' || item.kind === 'caption' ? item : { ...item, suppressed: 'extractor-doubt' }
