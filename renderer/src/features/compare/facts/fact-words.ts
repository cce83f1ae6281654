import type { DateFact, NameFact, NumberFact } from '../../../../../shared/compare/facts/fact.ts'
import { eventTimeWords } from '../../../../../shared/project/event-time.ts'
import { formatNumber, formatWithWeekday } from '../../../ui/format.ts'

/** What a date comes to. */
export const dateWords = ({ time }: DateFact): string =>
  time === null ? 'no date' : eventTimeWords(time, formatWithWeekday)

/** What a date is the date of: `when “said”`, `event, “unveiled”`. */
export function roleWords({ role, bearing: { verb } }: DateFact): string {
  if (role === 'dateline') return 'date of the report'
  const word = verb === null ? '' : `, “${verb.word}”`
  return role === 'statement' ? `when it was said${word}` : `event${word}`
}

const HEDGES = { about: 'about ', more: 'more than ', less: 'less than ' } as const

/** What a number comes to: `about 100 military personnel`, `50 to 60 km`. */
export function numberWords({ amount, to, unit, noun, hedge }: NumberFact): string {
  const range = to === null ? formatNumber(amount) : `${formatNumber(amount)} to ${formatNumber(to)}`
  return [hedge === null ? range : `${HEDGES[hedge]}${range}`, unit, noun?.words]
    .filter((part) => part !== null && part !== undefined)
    .join(' ')
}

/** What is known of a name besides its words. */
export function nameWords({ is, model }: NameFact): string {
  if (is === 'name') return ''
  return model === null || model.variant === ''
    ? 'designation'
    : `designation, ${model.family.toUpperCase()} in the variant ${model.variant.toUpperCase()}`
}
