import type { DraftBlock } from '../../../shared/text/compose.ts'
import { fold } from '../metadata/fold.ts'
import { isSentenceLike } from '../clean/sentence-like.ts'
import { finderAmong } from './found-among.ts'

/** Below this share of its text left, the second opinion has lost the article and is not heard. */
const LEAST_KEPT = 0.75
/** An article shorter than this was probably not found by the first extractor. */
const SHORTEST = 250

export type Agreement = { readonly drafts: readonly DraftBlock[]; readonly disagree: boolean }

/**
 * One sequence of blocks from two extractors: the first's, of which those that the second dropped are doubtful and left
 * out, as long as enough remains (of such blocks 86 % are none of the article's). What only the second found is
 * doubtful too and stands where it belongs. Everything doubtful can be put back.
 */
export function agreed(first: readonly DraftBlock[], second: readonly DraftBlock[] | null): Agreement {
  if (second === null) return { drafts: first, disagree: false }
  if (lengthOf(first) < SHORTEST && lengthOf(second) > lengthOf(first))
    return { drafts: withMissing(second, first), disagree: first.length > 0 }
  const inSecond = finderAmong(second)
  const vetoed = first.map((item): DraftBlock =>
    inSecond(item) || item.kind === 'quote' ? item : { ...item, suppressed: 'extractor-doubt' },
  )
  const kept = lengthOf(vetoed.filter(({ suppressed }) => suppressed === null))
  if (kept < lengthOf(first) * LEAST_KEPT) {
    const partly = first.map((item): DraftBlock =>
      inSecond(item) || item.kind === 'quote' || isSentenceLike(item.text.trim())
        ? item
        : { ...item, suppressed: 'extractor-doubt' },
    )
    return { drafts: withMissing(partly, second), disagree: true }
  }
  return { drafts: withMissing(vetoed, second), disagree: false }
}

const lengthOf = (drafts: readonly DraftBlock[]): number =>
  drafts.reduce((sum, { text }) => sum + text.length, 0)

/** `main` with the blocks that only `other` has, each behind the one that `other` has before it. */
function withMissing(main: readonly DraftBlock[], other: readonly DraftBlock[]): DraftBlock[] {
  const inMain = finderAmong(main)
  const places = new Map(main.map(({ text }, index) => [fold(text), index]))
  const behind = new Map<number, DraftBlock[]>()
  let place = -1
  for (const item of other) {
    if (inMain(item)) {
      place = places.get(fold(item.text)) ?? place
      continue
    }
    const group = behind.get(place) ?? []
    group.push({ ...item, suppressed: 'extractor-doubt' })
    behind.set(place, group)
  }
  return [...(behind.get(-1) ?? []), ...main.flatMap((item, index) => [item, ...(behind.get(index) ?? [])])]
}
