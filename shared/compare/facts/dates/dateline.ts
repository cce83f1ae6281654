import type { Span } from '../../../text/offsets.ts'
import type { Passage, PreparedSource } from '../../prepared-source.ts'

/** How many passages from either end of a text a line with its date may stand. */
const EDGE = 4

/**
 * Whether a date says when the report was made: near the beginning or the end, in a line with hardly anything else, or as
 * `LIMA, March 29 (Agency) –` before the first sentence.
 */
export function isDateline(
  { source, passages }: PreparedSource,
  passage: Passage,
  { start, end }: Span,
): boolean {
  if (passage.index >= EDGE && passage.index < passages.length - EDGE) return false
  const { content } = source.text
  const head = content.slice(Math.max(passage.start, start - 80), start)
  const tail = content.slice(end, Math.min(passage.end, end + 40))
  const rest = `${content.slice(passage.start, start)}${content.slice(end, passage.end)}`
  if (passage.end - passage.start < 80 && !/\p{Ll}{3,}\s+\p{Ll}{2,}/u.test(rest))
    return /\d/.test(content.slice(start, end))
  if (passage.index > 2 || start - passage.start > 60) return false
  const date = content.slice(start, end)
  if (/^\s*(?:date|published|updated|posted|datum|fecha|data|дата):?\s*$/iu.test(head))
    return /\d{4}/.test(date)
  // A whole date and then a sentence.
  if (head.trim() === '')
    return (
      passage.index === 0 && /\d{4}/.test(date) && /\d\D+\d/.test(date) && /^\s+(?:\p{Lu}|[–—-])/u.test(tail)
    )
  return /^\p{Lu}[\p{L} ,.-]*[,(]\s*$/u.test(head) && /^\s*(?:\([\p{L} /]+\)\s*)?(?:\)\s*)?[–—-]/u.test(tail)
}
