import type { Span } from '../../../text/offsets.ts'
import type { Word } from '../words/words.ts'
import type { Quoted } from './quotation-marks.ts'

/** A word of the frame in which somebody is quoted, and what parts it from the one before. */
export type Unit = Word & { readonly cut: 'none' | 'comma' | 'strong' | 'quotation' }

/** The words of a passage that stand outside quotations. */
export function frameOf(
  content: string,
  passage: Span,
  words: readonly Word[],
  quotations: readonly Quoted[],
): readonly Unit[] {
  const units: Unit[] = []
  let at: number = passage.start
  let next = 0
  for (const word of words) {
    while ((quotations[next]?.outer.end ?? Infinity) <= word.start) next += 1
    const inside = quotations[next]
    if (inside !== undefined && inside.outer.start <= word.start) continue
    const before = content.slice(at, word.start)
    const quoted = quotations[next - 1]
    const isAfterQuotation = quoted !== undefined && quoted.outer.end > at && quoted.outer.start < word.start
    units.push({
      ...word,
      cut: isAfterQuotation
        ? 'quotation'
        : isShortened(units.at(-1), before)
          ? 'none'
          : cutOf(before, units.length === 0),
    })
    at = word.end
  }
  return units
}

const SHORTENED = /^(?:mr|mrs|ms|dr|gen|sen|rep|gov|lt|col|st|prof|maj|capt|sgt|adm|rev|hon|no|m)$/

/** The full stop of `J.` and `Dr.` divides nothing. */
const isShortened = (last: Unit | undefined, between: string): boolean =>
  last !== undefined && between === '. ' && (last.text.length === 1 || SHORTENED.test(last.folded))

function cutOf(between: string, isFirst: boolean): Unit['cut'] {
  if (isFirst || /[;:()…\n[\]]|[–—]|[.!?]\s|\s-\s/u.test(between)) return 'strong'
  return /[,،、]/u.test(between) ? 'comma' : 'none'
}
