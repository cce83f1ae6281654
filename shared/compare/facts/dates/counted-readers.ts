import type { EventTime } from '../../../project/event-time.ts'
import { addDays, addMonths, at, between, dayDate, monthDate, weekOf, yearDate } from './calendar.ts'
import { countedFrom, type Reference } from './reference.ts'
import { type DateReader, indexIn, isOneOf, type Reading, reading, UNKNOWN, VAGUE, whole } from './reading.ts'
import type { TimeWords } from './time-words/time-words.ts'

type Unit = 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade' | 'century'
const UNITS: readonly Unit[] = ['hour', 'day', 'week', 'month', 'year', 'decade', 'century']
const ABOUT =
  'about|around|nearly|almost|some|roughly|over|more than|less than|just over|etwa|rund|fast|ungefähr|gut|knapp|environ|près de|presque|plus de|casi|cerca de|alrededor de|más de|quasi|circa|più di|oltre|quase|mais de|bijna|ongeveer|ruim|около|почти|более|майже|близько|понад'

/** `50 years ago`, `vor einer Woche`; `today` and its neighbours; days counted from the phrase before. */
export function countedReaders(words: TimeWords, language: string): readonly DateReader[] {
  const numbers = Object.keys(words.numbers).join('|')
  const units = UNITS.map((unit) => words.units[unit])
  const half = language === 'en' ? '|half an?|a couple of|a few|several' : ''
  const amount = `(?:(?<about>${ABOUT})\\s+)?(?<count>\\d{1,3}|${numbers}${half})\\s+(?<unit>${units.join('|')})`
  const bare =
    language === 'ru' || language === 'uk'
      ? `|(?<single>${units.join('|')})\\s+(?:${words.agoAfter ?? ''})`
      : ''
  const ago = [
    ...(words.agoAfter === null ? [] : [`${amount}\\s+(?:${words.agoAfter})${bare}`]),
    ...(words.agoBefore === null
      ? []
      : [`(?<!desde\\s|seit\\s|depuis\\s)(?:${words.agoBefore})\\s+${amount}`]),
  ]
  const countOf = (count: string): number | null => {
    const lower = count.toLowerCase()
    if (/^half an?$/.test(lower)) return 0.5
    if (lower === 'a couple of') return 2
    return /^\d/.test(count) ? Number(count) : (words.numbers[lower] ?? null)
  }
  const readAgo = (match: RegExpExecArray, { reference }: { reference: Reference }): Reading | null => {
    const { about, count, unit, single } = match.groups ?? {}
    const name = UNITS[indexIn(units, unit ?? single ?? '')]
    const amountOf = count === undefined ? 1 : countOf(count)
    if (name === undefined) return null
    return amountOf === null ? VAGUE : countBack(reference, amountOf, name, about !== undefined)
  }
  const near: readonly (readonly [string | null, number])[] = [
    [words.dayBeforeYesterday, -2],
    [words.yesterday, -1],
    [words.today, 0],
    [words.tomorrow, 1],
  ]
  return [
    ...ago.map((source) => ({ expression: whole(source), read: readAgo })),
    ...near.flatMap(([source, days]): readonly DateReader[] =>
      source === null
        ? []
        : [
            {
              expression: whole(source),
              read: (match, { reference: { day, from } }) => {
                // A name such as `Russia Today`.
                if (match.index > 0 && /^\p{Lu}/u.test(match[0])) return null
                return day === null
                  ? UNKNOWN
                  : reading(at(dayDate(addDays(day, days))), days === 0 ? 'same-day' : 'counted', from)
              },
            },
          ],
    ),
    ...anaphora(words),
    { expression: whole(words.vague), read: () => VAGUE },
  ]
}

/** `the same day`, `a day later`: counted from the day of the phrase before. */
function anaphora(words: TimeWords): readonly DateReader[] {
  const steps: readonly (readonly [string, number])[] = [
    [words.sameDay, 0],
    [words.dayAfter, 1],
    [words.dayBefore, -1],
  ]
  return steps.map(([source, days]) => ({
    expression: whole(source),
    read: (match, context) => {
      const day = context.before(match.index)
      if (day === null) return VAGUE
      return reading(at(dayDate(addDays(day, days))), days === 0 ? 'same-day' : 'counted', dayDate(day))
    },
  }))
}

function countBack(reference: Reference, count: number, unit: Unit, hedged: boolean): Reading {
  const grain =
    unit === 'month' ? 'month' : unit === 'year' || unit === 'decade' || unit === 'century' ? 'year' : 'day'
  const from = countedFrom(reference, grain)
  if (from === null) return UNKNOWN
  const time = back(reference, count, unit, hedged)
  return time === null ? UNKNOWN : reading(time, 'counted', from)
}

function back({ day, month, year }: Reference, count: number, unit: Unit, hedged: boolean): EventTime | null {
  if (unit === 'hour') return day === null ? null : at(dayDate(day), hedged || count > 12)
  if (unit === 'day') return day === null ? null : at(dayDate(addDays(day, -Math.round(count))), hedged)
  if (unit === 'week')
    return day === null ? null : at(dayDate(addDays(day, -Math.round(7 * count))), hedged || count !== 1)
  if (unit === 'month') {
    if (month === null) return null
    const then = addMonths(month.year, month.month, -Math.round(count))
    return at(monthDate(then.year, then.month), hedged || count > 6)
  }
  if (year === null) return null
  const years = count * (unit === 'decade' ? 10 : unit === 'century' ? 100 : 1)
  return at(yearDate(Math.round(year - years)), hedged || unit !== 'year' || (years > 5 && years % 5 === 0))
}

/** `this year`, `last month`, `la semaine prochaine`, and their beginnings and ends. */
export function namedSpanReaders(words: TimeWords, language: string): readonly DateReader[] {
  const { last, next, this: current, units } = words
  const sides = language === 'en' ? 'last|next|this|the coming|the current' : `${last}|${next}|${current}`
  const spans = [units.week, units.month, units.year, units.decade, units.century].join('|')
  const names = `${language === 'en' ? 'week|month|year|decade|century' : spans}|${words.seasons.join('|')}`
  // `in the last year` is the time since, and `the last week of May` another week.
  const alone = language === 'en' ? '(?<!(?:the|over|past)\\s)' : ''
  const joint = language === 'it' || language === 'fr' ? '\\s*' : '\\s+'
  const part = `(?:(?<part>${words.early}|${words.mid}|${words.late}|earlier|later)[\\s-]+(?:(?:${words.of})\\s+)?)?`
  const sources = [
    `${alone}${part}(?<front>${sides})${joint}(?<unit>${names})(?!\\s+(?:of|des|der)\\s)`,
    ...(language === 'en' ? [] : [`${part}(?<unit>${names})\\s+(?<behind>${last}|${next})`]),
  ]
  const read: DateReader['read'] = (match, { reference }) => {
    const { front, behind, unit = '' } = match.groups ?? {}
    const side = behind ?? front
    const steps = isOneOf(last, side)
      ? -1
      : isOneOf(next, side) || side?.toLowerCase() === 'the coming'
        ? 1
        : 0
    return spanOf(words, reference, unit, steps)
  }
  return sources.map((source) => ({ expression: whole(source), read }))
}

function spanOf(words: TimeWords, reference: Reference, unit: string, steps: number): Reading {
  const { units, seasons } = words
  const { day, month, year } = reference
  const named = (time: EventTime | null, grain: 'day' | 'month' | 'year'): Reading => {
    const from = countedFrom(reference, grain)
    return time === null || from === null ? UNKNOWN : reading(time, 'named-span', from)
  }
  if (isOneOf(units.week, unit)) return named(day && weekOf(day, steps), 'day')
  if (isOneOf(units.month, unit)) {
    const then = month && addMonths(month.year, month.month, steps)
    return named(then && at(monthDate(then.year, then.month)), 'month')
  }
  if (isOneOf(units.year, unit)) return named(year === null ? null : at(yearDate(year + steps)), 'year')
  const season = indexIn(seasons, unit)
  if (season >= 0)
    return named(year === null ? null : seasonOf(seasonYear(reference, season, steps), season), 'year')
  const length = isOneOf(units.decade, unit) ? 10 : 100
  if (year === null) return UNKNOWN
  const first = (Math.floor(year / length) + steps) * length
  return named(between(yearDate(first), yearDate(first + length - 1)), 'year')
}

/** Last summer is the one that is over. */
function seasonYear({ year, month }: Reference, season: number, steps: number): number {
  const now = month?.month ?? 7
  const ends = [2, 5, 8, 11][season] ?? 12
  const base = year ?? 0
  if (steps < 0) return ends < now ? base : base - 1
  return steps > 0 && ends < now ? base + 1 : base
}

/** Three months of the northern year; winter is named by the year it ends in. */
export function seasonOf(year: number, season: number): EventTime {
  if (season === 0) return between(monthDate(year - 1, 12), monthDate(year, 2), true)
  const first = [12, 3, 6, 9][season] ?? 3
  return between(monthDate(year, first), monthDate(year, first + 2), true)
}
