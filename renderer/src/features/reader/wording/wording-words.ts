import type { SourceId } from '../../../../../shared/ids.ts'
import { plural } from '../../../ui/format.ts'
import type { WordingMark } from './wording-marks.ts'

/** `Copied, 10 words: also in “Training base opened”, published earlier`. */
export function wordingWords(
  { grade, words, other, earlier }: WordingMark,
  titles: ReadonlyMap<SourceId, string>,
): string {
  const title = titles.get(other.sourceId) ?? 'another source'
  const when =
    earlier === null ? '' : earlier === 'there' ? ', published earlier' : ', published later than this'
  return `${grade === 'copied' ? 'Copied' : 'Echo'}, ${plural(words, 'word')}: also in “${title}”${when}`
}
