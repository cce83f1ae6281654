import { CREDIBILITY_WORDS } from '../../../claims/credibility.ts'
import type { Anchor } from '../../../project/annotation.ts'
import type { Evidence, Stance, Verdict } from '../../../project/claim.ts'
import { eventTimeWords, type EventTime } from '../../../project/event-time.ts'
import { evidenceValueWords } from '../../../project/evidence-value.ts'
import { placeReason } from '../../../project/place-words.ts'
import type { PartialDate } from '../../../project/source.ts'
import { markup, NOTHING, type Html } from '../html.ts'

type StanceWords = {
  readonly icon: string
  readonly verb: string
  readonly one: string
  readonly many: string
}

/** Icon and words for each stance: colour is never the only sign. */
export const STANCE_WORDS: Record<Stance, StanceWords> = {
  supports: { icon: '✓', verb: 'Supports', one: 'supports it', many: 'support it' },
  contradicts: { icon: '✕', verb: 'Contradicts', one: 'contradicts it', many: 'contradict it' },
  qualifies: { icon: '≈', verb: 'Qualifies', one: 'qualifies it', many: 'qualify it' },
  mentions: { icon: '·', verb: 'Mentions', one: 'mentions it', many: 'mention it' },
}

export const VERDICT_WORDS: Record<Verdict, string> = {
  unverified: 'Unverified',
  reported: 'Reported',
  disputed: 'Disputed',
  confirmed: 'Confirmed',
  refuted: 'Refuted',
}

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] // prettier-ignore

/** A date in words, with exactly the parts that are known: "March 2019", "29 March 2019, 14:05 UTC+03:00". */
export function dateInWords({ iso }: Pick<PartialDate, 'iso'>): string {
  const [, year = '', month, day, time, zone] =
    /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d)[\d:.]*)?(Z|[+-]\d\d:\d\d)?$/.exec(iso) ?? []
  const date = [day === undefined ? '' : String(Number(day)), MONTHS[Number(month) - 1] ?? '', year]
  const zoneWords = zone === undefined ? '' : zone === 'Z' ? ' UTC' : ` UTC${zone}`
  return `${date.filter((part) => part !== '').join(' ')}${time === undefined ? '' : `, ${time}${zoneWords}`}`
}

/** "about March 2019", "28 March 2019 – 2 April 2019". */
export const timeInWords = (time: EventTime): string => eventTimeWords(time, dateInWords)

const amounts = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 15 })

/** What the researcher holds of a piece of evidence: "strong · 28 March 2019 · credibility 2, probably true"; empty if nothing is said. */
export const judgementWords = ({ strong, value, credibility }: Evidence): string =>
  [
    strong === undefined ? '' : 'strong',
    value === undefined ? '' : evidenceValueWords(value, dateInWords, (amount) => amounts.format(amount)),
    credibility === undefined ? '' : `credibility ${credibility}, ${CREDIBILITY_WORDS[credibility]}`,
  ]
    .filter((part) => part !== '')
    .join(' · ')

/** "1 source", "5 sources". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

/** Why a passage reads otherwise than when it was marked, or is not in the text; nothing while its words are the same. */
export function placeNote({ state }: Anchor): Html {
  const changed = state.kind === 'orphan' || (state.kind === 'approximate' && state.reason !== 'typography')
  return changed ? markup` <small class="muted">(${placeReason(state)})</small>` : NOTHING
}
