import type { DateRule } from '../../../../shared/compare/facts/dates/date-rule.ts'
import { formatWithWeekday } from '../../ui/format.ts'

const WORDS: Readonly<Record<DateRule['kind'], { readonly alone: string; readonly from?: string }>> = {
  'as-written': { alone: 'as it is written' },
  'year-supplied': { alone: 'the year supplied', from: 'the year supplied from' },
  'weekday-before': { alone: 'the last such day before', from: 'the last such day up to' },
  'weekday-after': { alone: 'the next such day', from: 'the next such day after' },
  'weekday-of-week': { alone: 'the day of that week', from: 'the day of that week, seen from' },
  counted: { alone: 'counted', from: 'counted from' },
  'named-span': { alone: 'the span it names', from: 'the span it names, seen from' },
  'same-day': { alone: 'the same day', from: 'the same day as' },
  corrected: { alone: 'corrected by you' },
  vague: { alone: 'too vague for a date' },
  unknown: { alone: 'cannot be counted: the publication date is not known' },
}

/** How a phrase became a date: `the last such day up to Sat 30 Mar 2019`. */
export function dateRuleWords({ kind, from }: DateRule): string {
  const words = WORDS[kind]
  return from === null || words.from === undefined ? words.alone : `${words.from} ${formatWithWeekday(from)}`
}
