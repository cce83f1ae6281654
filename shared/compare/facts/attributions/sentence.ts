import { span, type Span } from '../../../text/offsets.ts'
import type { Passage } from '../../prepared-source.ts'
import type { Cues } from './cues.ts'
import type { Quoted } from './quotation-marks.ts'
import type { Unit } from './units.ts'

/** A sentence as attributions are looked for in it. */
export type Sentence = {
  readonly passage: Passage
  readonly content: string
  /** Its words outside quotation marks. */
  readonly units: readonly Unit[]
  /** Quotations that reach into it; they may begin sentences earlier. */
  readonly quotations: readonly Quoted[]
  readonly cues: Cues
}

/** Without the marks and white space around it; null if nothing is left. */
export function trimmed(content: string, from: number, to: number): Span | null {
  let [start, end] = [from, to]
  while (start < end && /[\s,;:–—-]/.test(content.charAt(start))) start += 1
  while (end > start && /[\s,;:.–—-]/.test(content.charAt(end - 1))) end -= 1
  return start < end ? span(start, end) : null
}

/** What is said, without quotation marks that stand around all of it. */
export function saidSpan({ content, quotations }: Sentence, from: number, to: number): Span | null {
  const whole = trimmed(content, from, to)
  if (whole === null) return null
  const around = quotations.find(
    ({ outer, inner }) => outer.start <= whole.start && outer.end >= whole.end && inner.start < inner.end,
  )
  return around === undefined ? whole : (trimmed(content, around.inner.start, around.inner.end) ?? whole)
}

/** The quotation that ends between two places, at most a comma and a few marks before `to`. */
export const quotationEndingBefore = ({ quotations }: Sentence, to: number): Quoted | null =>
  quotations.findLast(({ outer }) => outer.end <= to && to - outer.end < 4) ?? null

export const quotationStartingAt = ({ quotations }: Sentence, from: number): Quoted | null =>
  quotations.find(({ outer }) => outer.start >= from && outer.start - from < 4) ?? null
