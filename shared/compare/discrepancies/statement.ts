import { sliceSpan, type Span } from '../../text/offsets.ts'
import type { DateFact } from '../facts/fact.ts'
import type { Slot } from './slot.ts'
import { withTime } from './written-time.ts'

/** A clause of more words is taken for a worse statement than a shorter one. */
const LONG = 28
/** Statements are one line or two. */
const LONGEST = 400

const LEADING = /^(?:[\s,;:–—-]|that\b|and\b|but\b|while\b|["“”'‘’«»„])+/iu
const TRAILING = /[\s,;:.–—-]+$/u
/** Words that a sentence standing alone does not begin with: it would be half of one, or speak of somebody unnamed. */
const DANGLING =
  /^(?:which|who|whom|whose|where|when|after|before|as|because|if|although|though|since|until|than|or|nor|to|by|with|of|for|from|it|he|she|they|this|that|these|those|there|we|i|you|his|her|their|its|\p{Ll}+ing)\b/iu

/** One sentence that the values of a row answer, out of the clause of its best reading with the time written out. */
export function statementOf(slots: readonly Slot[]): string {
  const [best] = slots
    .map((slot) => ({ slot, text: clauseOf(slot) }))
    .toSorted((a, b) => faultsOf(a.slot, a.text) - faultsOf(b.slot, b.text))
  if (best === undefined) return ''
  const passage = best.slot.prepared.passages[best.slot.fact.bearing.passage]
  if (passage === undefined || isWhole(best.slot, best.text)) return best.text
  const sentence = textOf(best.slot, passage)
  return sentence.length <= LONGEST ? sentence : best.text
}

const clauseOf = (slot: Slot): string => textOf(slot, slot.quote)

function textOf({ fact, prepared: { source } }: Slot, part: Span): string {
  const { content } = source.text
  const written =
    fact.kind === 'date' && fact.time !== null && fact.rule.kind !== 'as-written'
      ? withTime(
          content,
          part,
          fact as DateFact & { readonly time: NonNullable<DateFact['time']> },
          source.language,
        )
      : sliceSpan(content, part)
  const text = balanced(written.replace(/\s+/g, ' ')).replace(LEADING, '').replace(TRAILING, '')
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}

/** Without quotation marks and brackets that the part has only one half of. */
function balanced(text: string): string {
  let kept = text
  for (const [open, close] of ['()', '[]', '“”', '«»'].map((pair) => [...pair]))
    if (open !== undefined && close !== undefined && kept.split(open).length !== kept.split(close).length)
      kept = kept.replaceAll(open, '').replaceAll(close, '')
  return kept.split('"').length % 2 === 0 ? kept.replaceAll('"', '') : kept
}

function faultsOf(slot: Slot, text: string): number {
  const words = text.split(' ').length
  return (
    (isWhole(slot, text) ? 0 : 4) + (slot.fact.bearing.hedged ? 2 : 0) + (words > LONG ? 1 : 0) + words / 1000
  )
}

/** Whether a clause can stand alone: it names what it is about before its verb. */
function isWhole({ fact, prepared, quote }: Slot, text: string): boolean {
  const { verb, passage } = fact.bearing
  if (verb === null || DANGLING.test(text) || text.length > LONGEST) return false
  const inClause = (prepared.passages[passage]?.tokens ?? []).filter(
    ({ start, end }) => start >= quote.start && end <= quote.end,
  )
  const at = inClause.findIndex(({ stem }) => stem === verb.stem)
  return inClause.slice(0, Math.max(at, 0)).some(({ isContent }) => isContent)
}
