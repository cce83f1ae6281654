import type { DraftBlock } from '../../../shared/text/compose.ts'
import { fold } from '../metadata/fold.ts'

/**
 * Leaves the headline out of the text, where it stands as the title: its first occurrence as `headline`, later ones
 * as `repeated-headline`. Only whole short blocks count; a sentence that quotes the headline stays.
 */
export function withoutHeadline(drafts: readonly DraftBlock[], title: string | null): DraftBlock[] {
  const wanted = title === null ? '' : fold(title)
  if (wanted === '') return [...drafts]
  let seen = drafts.some(({ suppressed }) => suppressed === 'headline')
  return drafts.map((item) => {
    if (item.suppressed !== null || item.text.length > 500 || fold(item.text) !== wanted) return item
    const suppressed = seen ? 'repeated-headline' : 'headline'
    seen = true
    return { ...item, suppressed }
  })
}
