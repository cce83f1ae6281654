import type { Cues } from './cues.ts'
import { isCalendarWord } from '../bearing/calendar-words.ts'
import { canSpeak } from './roles.ts'
import type { Unit } from './units.ts'

/** Words of a frame, `from` inclusive to `to` exclusive. */
export type Range = { readonly from: number; readonly to: number }

/** More words no speaker is named with. */
const LONGEST = 16
/** More words no remark about a speaker has: `Davydenko, who …, said`. */
const LONGEST_REMARK = 24

const isUpper = ({ text }: Unit): boolean => /^\p{Lu}/u.test(text)

/** The words before a verb that say who its subject is; null if there are none. */
export function subjectBefore(units: readonly Unit[], cue: number, cues: Cues): Range | null {
  let last = cue - 1
  let cut = units[cue]?.cut
  while (last >= 0 && cut === 'none' && isBetween(units[last]?.folded ?? '', cues)) {
    cut = units[last]?.cut
    last -= 1
  }
  // `On Monday, Rostec, …, said`: a remark stands between two commas.
  if (cut === 'comma' || (cut === 'strong' && last >= 0)) {
    const remark = openingOf(units, last, cut)
    if (remark === null) return null
    last = remark - 1
  } else if (cut === 'quotation' || cut === undefined) return null
  if (units[last]?.folded === 'who') last -= 1
  return last < 0 ? null : phraseBefore(units, last, cues)
}

const isBetween = (folded: string, cues: Cues): boolean =>
  cues.auxiliaries.has(folded) ||
  (cues.that.has('that') &&
    /\p{L}{3}ly$/u.test(folded) &&
    !/^(?:family|italy|ally|july|emily|kelly|billy|sally|molly|assembly)$/.test(folded))

/** Where the remark begins that ends with the word at `last`; null if nothing marks it off. */
function openingOf(units: readonly Unit[], last: number, mark: Unit['cut']): number | null {
  for (let at = last; at > 0 && last - at < LONGEST_REMARK; at--) {
    const cut = units[at]?.cut
    if (cut === mark) return at
    if (cut === 'quotation' || cut === 'strong') return null
  }
  return null
}

function phraseBefore(units: readonly Unit[], last: number, cues: Cues): Range | null {
  let from = last + 1
  for (let at = last; at >= 0 && last - at < LONGEST; at--) {
    const unit = units[at]
    const next = units[at + 1]
    if (unit === undefined || (at < last && next?.cut !== 'none')) break
    const before = units[at - 1]
    // The initial of a name is no article.
    if (cues.articles.has(unit.folded) && !/^\.\s/.test(next?.gap ?? '')) {
      from = at
      if (unit.cut !== 'none' || before === undefined || !goesOnBefore(units, at, cues)) break
      continue
    }
    if (cues.persons.has(unit.folded)) {
      if (at === last) from = at
      break
    }
    if (cues.genitives.has(unit.folded)) continue
    if (unit.folded === 'and' && (before === undefined || !isUpper(before))) break
    if (cues.borders.has(unit.folded)) break
    if (cues.prepositions.has(unit.folded)) {
      if (before === undefined || unit.cut !== 'none' || !canSpeak(before.folded)) break
      continue
    }
    from = at
  }
  while (from <= last && isLoose(units[from], cues)) from += 1
  return from > last ? null : { from, to: last + 1 }
}

/** Whether the word before an article belongs to the same subject: `spokesman for the ministry`, `Kremlin and the army`. */
function goesOnBefore(units: readonly Unit[], at: number, cues: Cues): boolean {
  const [before, further] = [units[at - 1], units[at - 2]]
  if (before === undefined || further === undefined || before.cut !== 'none') return false
  if (cues.genitives.has(before.folded)) return true
  return cues.prepositions.has(before.folded) && canSpeak(further.folded)
}

const isLoose = (unit: Unit | undefined, cues: Cues): boolean =>
  unit === undefined ||
  cues.genitives.has(unit.folded) ||
  cues.prepositions.has(unit.folded) ||
  /^(?:and|but|y|et|und|и|e|yet|so|or|still|then|also|even)$/.test(unit.folded)

/** The words from `start` on that name a speaker: behind an inverted verb or `according to`. */
export function subjectFrom(units: readonly Unit[], start: number, cues: Cues): Range | null {
  let to = start
  let named = false
  for (let at = start; at < units.length && at - start < LONGEST; at++) {
    const unit = units[at]
    if (unit === undefined || (at > start && unit.cut !== 'none')) break
    if (cues.persons.has(unit.folded)) {
      if (at === start) to = at + 1
      break
    }
    if (cues.borders.has(unit.folded) || isCalendarWord(unit.folded)) break
    const previous = units[at - 1]?.folded ?? ''
    if (
      at > start &&
      cues.articles.has(unit.folded) &&
      !cues.genitives.has(previous) &&
      !cues.prepositions.has(previous) &&
      previous !== 'and'
    )
      break
    const isLink =
      cues.genitives.has(unit.folded) ||
      (cues.prepositions.has(unit.folded) && canSpeak(units[at - 1]?.folded ?? ''))
    if (isLink && at > start) continue
    if (cues.prepositions.has(unit.folded)) break
    if (unit.folded === 'and' && !isUpper(units[at + 1] ?? unit)) break
    // German nouns have capitals: what comes small behind one is no more of it.
    if (named && cues.that.has('dass') && !isUpper(unit) && !isLink && !cues.articles.has(unit.folded)) break
    // A verb after the name ends it.
    if (
      named &&
      !isUpper(unit) &&
      !/['’]s/.test(unit.gap) &&
      at - 1 === lastUpper(units, at - 1) &&
      (cues.verbs.has(unit.folded) || cues.weak.has(unit.folded) || cues.participles.has(unit.folded))
    )
      break
    named ||= isUpper(unit)
    to = at + 1
  }
  if (to === start) return null
  return { from: start, to: withName(units, start, to) }
}

const lastUpper = (units: readonly Unit[], at: number): number => (isUpper(units[at] as Unit) ? at : -1)

/** `the company's director, Igor Chechikov`: the name behind the comma belongs to it. */
function withName(units: readonly Unit[], from: number, to: number): number {
  const last = units[to - 1]
  if (
    last === undefined ||
    isUpper(last) ||
    (!canSpeak(last.folded) && !units.slice(from, to).some(({ folded }) => canSpeak(folded)))
  )
    return to
  if (units[to]?.cut !== 'comma') return to
  let end = to
  while (
    end < units.length &&
    end - to < 4 &&
    isUpper(units[end] as Unit) &&
    (end === to || units[end]?.cut === 'none')
  )
    end += 1
  return end
}
