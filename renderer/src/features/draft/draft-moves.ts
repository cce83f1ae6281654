import { isProblem, type Statement } from '../../../../shared/drafts/statements.ts'

/** The next sentence that asks for something, after or before a place in the text; beyond the last comes the first. Null if none does. */
export function nextProblem(statements: readonly Statement[], at: number, by: 1 | -1): Statement | null {
  const open = statements.filter(isProblem)
  const found =
    by === 1
      ? open.find(({ span }) => span.start > at)
      : open.findLast(({ span }) => (at === -1 ? true : span.start < at))
  return found ?? (by === 1 ? open[0] : open.at(-1)) ?? null
}

/** The sentence that holds a place in the text, or null. */
export const sentenceAt = (statements: readonly Statement[], at: number): Statement | null =>
  statements.find(({ span }) => span.start <= at && at < span.end) ?? null
