import { span, type Span } from '../../../text/offsets.ts'
import { canSpeak } from './roles.ts'
import { quotationEndingBefore, quotationStartingAt, type Sentence } from './sentence.ts'
import { type Range, subjectBefore, subjectFrom } from './subject.ts'
import type { Unit } from './units.ts'

/** Words by which something is attributed, and where its speaker stands. */
export type FoundCue = {
  /** Units of the cue. */
  readonly at: Range
  /** Null for participles, whose speaker is that of the clause before. */
  readonly subject: Range | null
  readonly kind: 'verb' | 'inverted' | 'participle' | 'according' | 'quoted-as' | 'noun' | 'colon'
  readonly span: Span
}

/** The cues of a sentence in their order. */
export function cuesIn(sentence: Sentence): readonly FoundCue[] {
  const found: FoundCue[] = []
  for (let at = 0; at < sentence.units.length; at++) {
    const cue = cueAt(sentence, at)
    if (cue === null) continue
    found.push(cue)
    at = Math.max(at, cue.at.to - 1, cue.kind === 'verb' ? at : (cue.subject?.to ?? 0) - 1)
  }
  return found.length > 0 ? found : colonIn(sentence)
}

function cueAt(sentence: Sentence, at: number): FoundCue | null {
  const { units, cues } = sentence
  const unit = units[at]
  if (unit === undefined) return null
  const according = accordingAt(sentence, at)
  if (according !== null) return according
  if (cues.after.has(unit.folded)) {
    const subject = subjectBefore(units, at, cues)
    return subject === null ? null : made(units, { from: at, to: at + 1 }, subject, 'according')
  }
  const noun = nounAt(sentence, at)
  if (noun !== null) return noun
  if (/^\p{Lu}/u.test(unit.text) && at > 0 && unit.cut === 'none') return null
  if (cues.participles.has(unit.folded)) return participleAt(sentence, at)
  return cues.verbs.has(unit.folded) || cues.weak.has(unit.folded) ? verbAt(sentence, at) : null
}

const made = (
  units: readonly Unit[],
  at: Range,
  subject: Range | null,
  kind: FoundCue['kind'],
): FoundCue => ({
  at,
  subject,
  kind,
  span: span(units[at.from]?.start ?? 0, units[at.to - 1]?.end ?? 0),
})

function accordingAt({ units, cues }: Sentence, at: number): FoundCue | null {
  for (const phrase of cues.before) {
    const words = phrase.split(' ')
    if (
      !words.every(
        (word, index) =>
          units[at + index]?.folded === word && (index === 0 || units[at + index]?.cut === 'none'),
      )
    )
      continue
    const next = units[at + words.length]
    if (next === undefined || next.cut !== 'none') continue
    const subject = subjectFrom(units, at + words.length, cues)
    if (subject === null || !speaks(units, subject)) continue
    return made(units, { from: at, to: at + words.length }, subject, 'according')
  }
  return null
}

/** Whether some words can name a speaker: a name, a role or body, a pronoun. */
const speaks = (units: readonly Unit[], { from, to }: Range): boolean =>
  units.slice(from, to).some((unit) => /^\p{Lu}/u.test(unit.text) || canSpeak(unit.folded))

function participleAt({ units, cues }: Sentence, at: number): FoundCue | null {
  const [before, unit] = [units[at - 1], units[at]]
  if (unit === undefined || before === undefined || unit.cut === 'quotation') return null
  const auxiliary =
    /^(?:is|are|was|were|been|as|by|of|for|without|from|about|in|to|the|a|not|before|after|than|like|and)$/.test(
      before.folded,
    )
  if (unit.cut === 'none' && (auxiliary || unit.folded !== 'saying')) return null
  if (before.folded === 'as' && cues.that.has('that')) return null
  return made(units, { from: at, to: at + 1 }, null, 'participle')
}

const QUOTED: ReadonlySet<string> = new Set(['quoted', 'quotes', 'quoting', 'cited', 'cites', 'citing'])
const MADE: ReadonlySet<string> = new Set(['made', 'issued', 'given', 'released', 'voiced'])
const STATEMENTS: ReadonlySet<string> = new Set(
  'warning warnings statement announcement claim claims pledge promise allegation allegations accusation accusations demand call comment comments remarks criticism criticisms criticisms assertion insistence assurance complaint threat suggestion'.split(
    ' ',
  ),
)

/** `a warning made by X`, `X's claim that`. */
function nounAt({ units, cues }: Sentence, at: number): FoundCue | null {
  const unit = units[at]
  if (unit === undefined || !STATEMENTS.has(unit.folded) || cues.before[0] !== 'according to') return null
  if (MADE.has(units[at + 1]?.folded ?? '') && units[at + 2]?.folded === 'by') {
    const subject = subjectFrom(units, at + 3, cues)
    return subject === null || !speaks(units, subject)
      ? null
      : made(units, { from: at, to: at + 3 }, subject, 'noun')
  }
  const owner = units[at - 1]
  if (owner === undefined || units[at + 1]?.folded !== 'that' || !/^['’]s?\s/.test(unit.gap)) return null
  const subject = subjectBefore(units, at, cues)
  return subject === null || !speaks(units, subject)
    ? null
    : made(units, { from: at, to: at + 1 }, subject, 'noun')
}

function verbAt(sentence: Sentence, at: number): FoundCue | null {
  const { units, cues } = sentence
  const unit = units[at] as Unit
  const before = units[at - 1]
  const own = { from: at, to: at + 1 }
  const isPassive = before !== undefined && unit.cut === 'none' && cues.passives.has(before.folded)
  const quotedAs = QUOTED.has(unit.folded) ? quotedAsSaying(units, at, isPassive, cues) : null
  if (QUOTED.has(unit.folded)) return quotedAs
  if (
    isPassive ||
    /^['’]s?\s/.test(unit.gap) ||
    (before !== undefined && unit.cut === 'none' && cues.articles.has(before.folded))
  )
    return null
  const isWeak = cues.weak.has(unit.folded)
  const subject = subjectBefore(units, at, cues)
  const isBehindQuotation =
    quotationEndingBefore(sentence, (units[auxiliaryOf(sentence, at)] ?? unit).start) !== null
  if (subject !== null && !isBehindQuotation) {
    const isGood = isPronoun(sentence, subject) || speaks(units, subject)
    if (
      isWeak ? isGood && claims(sentence, at) : isGood || cues.articles.has(units[subject.from]?.folded ?? '')
    )
      return made(units, own, subject, 'verb')
    if (isWeak || !invertible(sentence, at)) return null
  }
  if (!isBehindQuotation && !invertible(sentence, at)) return null
  const behind = units[at + 1]?.cut === 'none' ? subjectFrom(units, at + 1, cues) : null
  if (behind === null || !(isPronoun(sentence, behind) || speaks(units, behind))) return null
  return made(units, own, behind, 'inverted')
}

const isPronoun = ({ units, cues }: Sentence, { from, to }: Range): boolean =>
  to - from === 1 && cues.persons.has(units[from]?.folded ?? '')

/** Weak verbs say something only if a clause, a quotation or `on` and `to` follow. */
function claims(sentence: Sentence, at: number): boolean {
  const { units, cues } = sentence
  const [unit, next] = [units[at], units[at + 1]]
  if (unit === undefined) return false
  if (quotationStartingAt(sentence, unit.end) !== null) return true
  if (next === undefined || next.cut !== 'none') return false
  return (
    cues.that.has(next.folded) ||
    /^(?:on|for|to|there|it|he|she|they|the|its|his|her|their|as)$/.test(next.folded) ||
    /^\p{Lu}/u.test(next.text)
  )
}

/** The first of the auxiliaries a verb has before it: `a déclaré`. */
export function auxiliaryOf({ units, cues }: Sentence, at: number): number {
  let first = at
  while (first > 0 && units[first]?.cut === 'none' && cues.auxiliaries.has(units[first - 1]?.folded ?? ''))
    first -= 1
  return first
}

/** Whether the subject may stand behind the verb: after a comma, or in a language whose verbs come early. */
function invertible(sentence: Sentence, at: number): boolean {
  const { units, cues } = sentence
  const unit = units[at]
  const first = units[auxiliaryOf(sentence, at)]
  if (unit === undefined || first === undefined || cues.weak.has(unit.folded)) return false
  const isEnglish = cues.before[0] === 'according to'
  const cut = isEnglish ? unit.cut : first.cut
  return cut === 'comma' || cut === 'quotation' || (!isEnglish && cut === 'strong')
}

/** `Interfax quoted spokesman X as saying`, `X was quoted as saying`. */
function quotedAsSaying(
  units: readonly Unit[],
  at: number,
  isPassive: boolean,
  cues: Sentence['cues'],
): FoundCue | null {
  const isSaying = (index: number) =>
    units[index]?.folded === 'as' && cues.participles.has(units[index + 1]?.folded ?? '')
  if (isPassive) {
    const subject = isSaying(at + 1) ? subjectBefore(units, at, cues) : null
    return subject === null ? null : made(units, { from: at, to: at + 3 }, subject, 'quoted-as')
  }
  const subject = subjectFrom(units, at + 1, cues)
  if (subject === null) return null
  for (let index = subject.to; index < Math.min(units.length, subject.to + 8); index++)
    if (isSaying(index))
      return {
        ...made(units, { from: index, to: index + 2 }, subject, 'quoted-as'),
        span: span(units[at]?.start ?? 0, units[index + 1]?.end ?? 0),
      }
  return null
}

/** `X: “…”` */
function colonIn({ units, quotations, content, passage }: Sentence): readonly FoundCue[] {
  const last = units.findLastIndex((unit) =>
    quotations.some(
      ({ outer }) =>
        outer.start >= unit.end &&
        /^['’s]*\s*:\s*$/.test(content.slice(unit.end, Math.min(outer.start, unit.end + 8))),
    ),
  )
  const unit = units[last]
  if (unit === undefined || last > 8 || unit.start < passage.start) return []
  let from = last
  while (from > 0 && units[from]?.cut === 'none') from -= 1
  const subject = { from, to: last + 1 }
  const colon = content.indexOf(':', unit.end)
  return speaks(units, subject) && subject.to - subject.from <= 6
    ? [{ at: { from: last + 1, to: last + 1 }, subject, kind: 'colon', span: span(colon, colon + 1) }]
    : []
}
