import { assertNever } from '../../../assert.ts'
import type { Span } from '../../../text/offsets.ts'
import { isCalendarWord } from '../bearing/calendar-words.ts'
import { auxiliaryOf, type FoundCue } from './find-cues.ts'
import { quotationEndingBefore, quotationStartingAt, saidSpan, type Sentence } from './sentence.ts'
import { subjectFrom } from './subject.ts'

/** Verbs that name who is spoken to. */
const SPEAKS_TO: ReadonlySet<string> = new Set([
  'told',
  'tells',
  'tell',
  'telling',
  'warned',
  'warns',
  'assured',
  'informed',
  'reminded',
  'replied',
])
const OCCASION: ReadonlySet<string> = new Set(
  'statement interview tweet post letter speech report email conference briefing news release address message blog comunicado comunicado entrevista communique interview interviews mitteilung'.split(
    ' ',
  ),
)
const CONTRAST: ReadonlySet<string> = new Set([
  'while',
  'whereas',
  'wahrend',
  'tandis',
  'mientras',
  'mentre',
  'enquanto',
])
const CONJUNCTION: ReadonlySet<string> = new Set([
  'while',
  'but',
  'and',
  'und',
  'et',
  'mais',
  'y',
  'mientras',
  'wahrend',
  'aber',
  'но',
  'а',
  'и',
])

/** What is said by a cue: mostly one stretch, two where the quotation is interrupted by its speaker. */
export function saidBy(
  sentence: Sentence,
  cue: FoundCue,
  next: FoundCue | null,
  from: number,
): readonly Span[] {
  const { units, passage } = sentence
  const limit = limitBefore(sentence, next)
  const behind = Math.max(
    cue.span.end,
    cue.kind === 'inverted' || cue.kind === 'noun' || cue.kind === 'according' ? endOf(sentence, cue) : 0,
  )
  const ahead = firstOf(sentence, cue)
  const before = (end: number) => saidSpan(sentence, startOfClause(sentence, from, end), end)
  const after = (start: number) =>
    saidSpan(sentence, start, contrastBehind(sentence, start, Math.max(start, limit)))
  const one = (said: Span | null) => (said === null ? [] : [said])
  switch (cue.kind) {
    case 'colon':
    case 'participle':
      return one(after(skipped(sentence, cue.at.to)))
    case 'noun': {
      const rest = after(behind)
      return one(
        rest !== null && /^(?:that|to|against)\s/.test(sentence.content.slice(rest.start, rest.end))
          ? rest
          : saidSpan(sentence, cue.span.start, passage.end),
      )
    }
    case 'according': {
      const isFirst =
        units.filter(({ start }) => start < cue.span.start && start >= from).length < 3 &&
        quotationEndingBefore(sentence, cue.span.start) === null
      return one(isFirst && ahead >= cue.span.start ? (after(behind) ?? before(ahead)) : before(ahead))
    }
    case 'quoted-as': {
      const rest = after(skipped(sentence, cue.at.to))
      return one(rest ?? before(ahead))
    }
    case 'inverted': {
      const said = before(units[auxiliaryOf(sentence, cue.at.from)]?.start ?? cue.span.start)
      const resumed = resumedAfter(sentence, behind, limit)
      return said === null ? one(after(behind)) : [said, ...one(resumed)]
    }
    case 'verb': {
      const start = skipped(sentence, cue.at.to)
      if (!isFinal(sentence, cue, ahead, start, from)) return one(after(start) ?? before(ahead))
      return [...one(before(ahead)), ...one(resumedAfter(sentence, cue.span.end, limit))]
    }
    default:
      return assertNever(cue.kind)
  }
}

const firstOf = ({ units }: Sentence, { subject, span, kind, at }: FoundCue): number => {
  if (kind === 'quoted-as') {
    // The clause of the outlet that quotes: back to the comma.
    let from = Math.min(at.from, subject?.from ?? at.from)
    while (from > 0 && units[from]?.cut === 'none') from -= 1
    return units[from]?.start ?? span.start
  }
  return Math.min(span.start, units[subject?.from ?? -1]?.start ?? span.start)
}
const endOf = ({ units }: Sentence, { subject, span }: FoundCue): number =>
  Math.max(span.end, units[(subject?.to ?? 0) - 1]?.end ?? 0)

/** A quotation that ends here may have begun sentences ago. */
function startOfClause(sentence: Sentence, from: number, end: number): number {
  const quotation = quotationEndingBefore(sentence, end)
  return quotation !== null && quotation.outer.start <= sentence.passage.start ? quotation.outer.start : from
}

/** `…, while the other said nothing`: a new subject begins. */
const contrastBehind = ({ units }: Sentence, from: number, limit: number): number =>
  units.find(
    ({ start, cut, folded }) => start > from && start < limit && cut === 'comma' && CONTRAST.has(folded),
  )?.start ?? limit

/** Where the clause of the next speaker begins. */
function limitBefore({ units, passage }: Sentence, next: FoundCue | null): number {
  if (next === null) return passage.end
  if (next.kind === 'participle') return next.span.start
  let first = next.kind === 'verb' ? (next.subject?.from ?? next.at.from) : next.at.from
  if (next.kind === 'quoted-as') return passage.end
  const cut = units[first]?.cut
  const conjunction = units[first - 1]
  if (cut === 'none' && conjunction !== undefined && CONJUNCTION.has(conjunction.folded)) first -= 1
  else if (cut !== 'comma' && cut !== 'strong') return passage.end
  return units[first]?.start ?? passage.end
}

/** Behind whom it is said to, when, on what occasion, and `that`. */
function skipped({ units, cues, ...sentence }: Sentence, from: number): number {
  let at = from
  const verb = units[from - 1]
  if (
    verb !== undefined &&
    SPEAKS_TO.has(verb.folded) &&
    units[at]?.cut === 'none' &&
    !cues.that.has(units[at]?.folded ?? '')
  ) {
    const pronoun =
      cues.persons.has(units[at]?.folded ?? '') || /^(?:me|us|him|her|them)$/.test(units[at]?.folded ?? '')
    const to = pronoun ? at + 1 : (subjectFrom(units, at, cues)?.to ?? at)
    const isTold = verb.folded.startsWith('t') || cues.that.has(units[to]?.folded ?? '')
    const isQuoted = sentence.quotations.some(({ outer }) => outer.start >= (units[to - 1]?.end ?? 0))
    if (isTold ? to < units.length || isQuoted : false) at = to
  }
  for (let moved = true; moved;) {
    const before = at
    const unit = units[at]
    if (unit === undefined || unit.cut === 'quotation') break
    if (isCalendarWord(unit.folded) || (isCalendarWord(units[at - 1]?.folded ?? '') && /^\d/.test(unit.text)))
      at += 1
    else if (cues.prepositions.has(unit.folded) && unit.cut === 'none') {
      if (isCalendarWord(units[at + 1]?.folded ?? '')) at += 2
      else {
        const occasion = units
          .slice(at + 1, at + 6)
          .findIndex(({ folded, cut }) => cut === 'none' && OCCASION.has(folded))
        if (occasion !== -1) at += occasion + 2
      }
    }
    moved = at !== before
  }
  if (cues.that.has(units[at]?.folded ?? '')) at += 1
  return units[at - 1]?.end ?? sentence.passage.start
}

/** Whether a clause ends with its speaker: `…, Rostec said on Monday.` */
function isFinal(sentence: Sentence, cue: FoundCue, ahead: number, start: number, from: number): boolean {
  const { units, cues, passage, content } = sentence
  if (quotationEndingBefore(sentence, ahead) !== null) return true
  if (cues.weak.has(units[cue.at.from]?.folded ?? '')) return false
  const subject = cue.subject?.from ?? cue.at.from
  const first = units[subject]
  const before = units.filter((unit) => unit.start >= from && unit.end <= ahead).length
  if (first === undefined || first.cut === 'none' || before < 3) return false
  const rest = units.filter((unit) => unit.start >= start)
  const next = rest[0]
  if (/^[\s.!?…”"’)]*$/.test(content.slice(start, passage.end))) return true
  if (quotationStartingAt(sentence, start) !== null || next === undefined) return false
  if (cues.that.has(units.find((unit) => unit.end === start)?.folded ?? '')) return false
  return (
    next.cut !== 'none' ||
    (cues.prepositions.has(next.folded) && next.folded !== 'to') ||
    isCalendarWord(next.folded) ||
    cues.borders.has(next.folded)
  )
}

/** `“…,” she said, “…”`: the second part. */
function resumedAfter(sentence: Sentence, from: number, limit: number): Span | null {
  const quotation = sentence.quotations.find(({ outer }) => outer.start >= from && outer.start < limit)
  if (
    quotation === undefined ||
    /[\p{L}\p{N}].*[\p{L}\p{N}].*\s.*[\p{L}\p{N}]/u.test(
      sentence.content.slice(from, quotation.outer.start).replace(/[\p{L}\p{N}\s]{0,24}/u, ''),
    )
  )
    return null
  return saidSpan(sentence, quotation.outer.start, quotation.outer.end)
}
