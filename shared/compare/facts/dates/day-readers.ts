import { at, between, dayDate, daysBetween, isDay } from './calendar.ts'
import { nearestYear } from './nearest-year.ts'
import { type DateReader, indexIn, type Reading, reading, UNKNOWN, whole } from './reading.ts'
import type { Reference } from './reference.ts'
import type { TimeWords } from './time-words/time-words.ts'

const YEAR = '(?:1[5-9]|20|21)\\d\\d'

/** Days of months where chrono reads something else into the words around them: `the night of 12 June 2019`. */
export function dayReaders(words: TimeWords, language: string): readonly DateReader[] {
  const months = words.months.join('|')
  const of = `(?:(?:${words.of})\\s*)?`
  const after = `(?:,?\\s+${of}(?<year>${YEAR}))?`
  const day = '(?<day>[12]?\\d|3[01])(?:st|nd|rd|th|er|º|\\.)?'
  const sources = [`${day}(?:\\s?[–-]\\s?(?<last>[12]?\\d|3[01])\\.?)?\\s+${of}(?<month>${months})${after}`]
  if (language === 'en')
    sources.push(`(?<month>${months})\\s+(?<day>[12]?\\d|3[01])(?:st|nd|rd|th)?(?![\\d:])${after}`)
  return sources.map((source) => ({
    needs: 'figures',
    expression: whole(source),
    read({ groups }, { reference }) {
      const { month = '', year } = groups ?? {}
      const found = { month: indexIn(words.months, month) + 1, day: Number(groups?.['day']) }
      const last = groups?.['last']
      return dayOfMonth(found, last === undefined ? null : Number(last), year, reference)
    },
  }))
}

function dayOfMonth(
  { month, day }: { readonly month: number; readonly day: number },
  last: number | null,
  written: string | undefined,
  reference: Reference,
): Reading | null {
  if (written === undefined && reference.from === null)
    return isDay({ year: 2000, month, day }) ? UNKNOWN : null
  const year =
    written === undefined ? nearestYear({ year: 2000, month, day }, reference, null) : Number(written)
  const from = { year, month, day }
  if (!isDay(from)) return null
  const to = last === null ? null : { year, month, day: last }
  const isRange = to !== null && isDay(to) && daysBetween(from, to) > 0
  const time = isRange ? between(dayDate(from), dayDate(to)) : at(dayDate(from))
  return written === undefined ? reading(time, 'year-supplied', reference.from) : reading(time, 'as-written')
}
