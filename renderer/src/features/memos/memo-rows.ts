import { foldText } from '../../../../shared/anchor/fold.ts'
import { referencePattern } from '../../../../shared/memo/references.ts'
import type { Memo } from '../../../../shared/project/memo.ts'
import type { MemoSort } from './panel-state.ts'

/** A body as plain words, for lists and searches: references by their words, without the marks of Markdown. */
export const plainBody = (body: string): string =>
  body
    .replace(referencePattern('g'), '$3')
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+]|\d{1,9}[.)])[ \t]+/gm, '')
    .replace(/[*_`~]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** The memos with all the words that were typed, in the chosen order. */
export function arrangedMemos(memos: readonly Memo[], search: string, sort: MemoSort): readonly Memo[] {
  const words = foldText(search).text.split(/\s+/).filter(Boolean)
  const found = memos.filter(({ title, body }) => {
    const text =
      words.length === 0 ? '' : foldText(`${title}\n${body.replace(referencePattern('g'), '$3')}`).text
    return words.every((word) => text.includes(word))
  })
  return found.toSorted(
    (a, b) =>
      (sort === 'title'
        ? a.title.localeCompare(b.title)
        : sort === 'created'
          ? b.createdAt.localeCompare(a.createdAt)
          : b.modifiedAt.localeCompare(a.modifiedAt)) || a.id.localeCompare(b.id),
  )
}
