import { marksInText } from '../../../../../shared/compare/facts/bearing/marks-in.ts'
import type { Fact } from '../../../../../shared/compare/facts/fact.ts'
import { span, type Span } from '../../../../../shared/text/offsets.ts'

/** A piece of a quotation: the words of the fact, a word that denies or hedges, or neither. */
export type QuotePart = {
  /** Where it begins in the text. */
  readonly at: number
  readonly words: string
  readonly is: 'fact' | 'negation' | 'hedge' | null
}

const LONGEST = 600

/** What is quoted for a fact: its clause with the fact in it, never cut before a negation. */
export function quoteSpan(fact: Fact): Span {
  const { clause } = fact.bearing
  const others = fact.kind === 'attribution' ? [fact.cue, fact.said] : []
  const start = Math.min(clause.start, fact.start, ...others.map((other) => other.start))
  const end = Math.max(clause.end, fact.end, ...others.map((other) => other.end))
  return span(start, Math.max(Math.min(end, start + LONGEST), fact.end))
}

/** The quotation of a fact in parts, on one line. */
export function quoteParts(content: string, fact: Fact, language: string | null): readonly QuotePart[] {
  const { start, end } = quoteSpan(fact)
  // All of an attribution is quoted; what makes it one is its verb.
  const core = fact.kind === 'attribution' ? fact.cue : fact
  const marks = marksInText(content.slice(start, end), language)
    .map((mark) => ({ is: mark.kind, start: start + mark.start, end: start + mark.end }))
    .filter((mark) => mark.end <= core.start || mark.start >= core.end)
  const all: readonly { is: 'fact' | 'negation' | 'hedge'; start: number; end: number }[] = [
    ...marks,
    { is: 'fact' as const, start: core.start, end: core.end },
  ].toSorted((a, b) => a.start - b.start)
  const parts: QuotePart[] = []
  let at: number = start
  const push = (to: number, is: QuotePart['is']) => {
    if (to > at) parts.push({ at, words: content.slice(at, to).replace(/\s+/g, ' '), is })
    at = Math.max(at, to)
  }
  for (const mark of all) {
    if (mark.start < at) continue
    push(mark.start, null)
    push(mark.end, mark.is)
  }
  push(end, null)
  return parts
}
