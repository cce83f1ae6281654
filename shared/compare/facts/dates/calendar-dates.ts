import * as de from 'chrono-node/de'
import * as en from 'chrono-node/en'
import * as es from 'chrono-node/es'
import * as fr from 'chrono-node/fr'
import * as it from 'chrono-node/it'
import * as nl from 'chrono-node/nl'
import * as pt from 'chrono-node/pt'
import * as ru from 'chrono-node/ru'
import * as uk from 'chrono-node/uk'
import type { ParsedComponents, ParsedResult } from 'chrono-node'
import type { EventTime } from '../../../project/event-time.ts'
import { type Day, dayDate, daysBetween, isDay } from './calendar.ts'
import { nearestYear } from './nearest-year.ts'
import type { Reference } from './reference.ts'
import { type Reading, reading, UNKNOWN } from './reading.ts'

type Parser = { readonly parse: (text: string, reference: Date, option: object) => ParsedResult[] }
const PARSERS: Readonly<Record<string, Parser>> = { de, en, es, fr, it, nl, pt, ru, uk }

/** A date of the calendar in a piece of text. */
export type CalendarDate = { readonly index: number; readonly length: number; readonly reading: Reading }

/**
 * Days of months, with or without year (`29 March`, `August 19, 2020`, `28–29 марта`), as chrono finds them. All that is
 * relative is left to rules of our own, since chrono reads news wrong: it takes the nearest weekday, often one to come.
 */
export function calendarDatesIn(
  piece: string,
  language: string,
  months: RegExp | null,
  reference: Reference,
): readonly CalendarDate[] {
  const parser = PARSERS[language === '' ? 'en' : language] ?? en
  if (months === null || !/\d/.test(piece) || !months.test(piece)) return []
  const { day, year } = reference
  const from = day ?? { year: year ?? 2000, month: 7, day: 1 }
  // The clock of this computer at noon: no zone moves it to another day.
  const instant = new Date(from.year, from.month - 1, from.day, 12)
  return parser.parse(piece, instant, { forwardDate: false }).flatMap((result): readonly CalendarDate[] => {
    const { start, end, index, text } = result
    if (!start.isCertain('day') || !start.isCertain('month')) return []
    // Chrono is sure of the day of relative phrases too; only what shows its number is one of the calendar.
    if (!/(?<!\d)\d{1,2}(?!\d)/u.test(text) || /^\d+[./-]\d/u.test(text) || !months.test(text)) return []
    if (RELATIVE.test(text)) return []
    const found = toReading(start, end, text, reference)
    const lead = LEAD.exec(text)?.[0].length ?? 0
    const length = text.trimEnd().length - lead
    return found === null ? [] : [{ index: index + lead, length, reading: found }]
  })
}

/** Small words that chrono takes for a part of the date. */
const LEAD = /^(?:on|am|at|le|el|il|em|op)\s+/iu
const RELATIVE =
  /\b(?:ago|last|next|hace|vor|il y a|fa|há|atrás|geleden|later|earlier|after|before)\b|(?<!\p{L})(?:назад|тому|через|после)(?!\p{L})/iu

function toReading(
  start: ParsedComponents,
  end: ParsedComponents | null | undefined,
  text: string,
  reference: Reference,
): Reading | null {
  const first = dayIn(start)
  if (first === null) return null
  const isSupplied = !start.isCertain('year')
  if (isSupplied && reference.from === null) return UNKNOWN
  const weekday = start.isCertain('weekday') ? start.get('weekday') : null
  const year = isSupplied ? nearestYear(first, reference, weekday) : first.year
  const from = { ...first, year }
  const last = end === null || end === undefined ? null : dayIn(end)
  const to = last === null ? null : { ...last, year: last.year + (isSupplied ? year - first.year : 0) }
  const clock = /\d:\d\d/.test(text) && start.isCertain('hour')
  const time: EventTime = {
    from: clock ? minuteOf(from, start) : dayDate(from),
    to: to === null || daysBetween(from, to) <= 0 ? null : dayDate(to),
    about: false,
  }
  return isSupplied ? reading(time, 'year-supplied', reference.from) : reading(time, 'as-written')
}

function dayIn(components: ParsedComponents): Day | null {
  const day = {
    year: components.get('year') ?? 0,
    month: components.get('month') ?? 0,
    day: components.get('day') ?? 0,
  }
  return day.year >= 1 && day.year <= 9999 && isDay(day) ? day : null
}

const minuteOf = (day: Day, components: ParsedComponents) => ({
  iso: `${dayDate(day).iso}T${String(components.get('hour') ?? 0).padStart(2, '0')}:${String(components.get('minute') ?? 0).padStart(2, '0')}`,
  precision: 'minute' as const,
})
