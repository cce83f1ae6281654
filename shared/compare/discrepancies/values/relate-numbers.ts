import type { NumberFact } from '../../facts/fact.ts'
import { relateRanges, type Range, type Relation } from './relation.ts'

/** What `about` leaves open, as a share of the amount. */
const ABOUT = 0.1
/** `More than 50` is written of 54, hardly of 90. */
const MORE = 1.5
/** Lost when a converted amount is rounded: ten miles, sixteen kilometres. */
const CONVERTED = 0.03
/** Round amounts from here on are taken to be rounded, by at most this share. */
const ROUND_FROM = 100
const ROUNDED = 0.03

/** Sets two amounts of one thing, in one unit's base, against each other. */
export function relateNumbers(a: NumberFact, b: NumberFact): Relation {
  const slack = a.unit === b.unit ? 0 : CONVERTED
  return relateRanges(rangeOf(a, slack), rangeOf(b, slack))
}

function rangeOf({ amount, to, comparable, hedge }: NumberFact, slack: number): Range {
  // The end of a range is in the unit of its beginning.
  const end = to === null || amount === 0 ? comparable : (comparable * to) / amount
  const reach = Math.abs(comparable) * Math.max(slack, hedge === 'about' ? ABOUT : 0, roundingOf(amount))
  const least = Math.min(comparable, end) - reach
  const most = Math.max(comparable, end) + reach
  if (hedge === 'more') return { least, most: Math.max(most, most * MORE) }
  if (hedge === 'less') return { least: Math.min(least, least / MORE), most }
  return { least, most }
}

/** What rounding may have taken from an amount, as a share of it: half a unit of its last digit that is not nought. */
function roundingOf(amount: number): number {
  const whole = Math.abs(amount)
  if (whole < ROUND_FROM || !Number.isInteger(whole)) return 0
  const noughts = /0*$/.exec(String(whole))?.[0].length ?? 0
  return noughts === 0 ? 0 : Math.min(ROUNDED, 10 ** noughts / 2 / whole)
}
