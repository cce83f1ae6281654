import { addDays, at, type Day, dayDate, weekdayOf } from './calendar.ts'
import { type Context, type DateReader, isOneOf, type Reading, reading, UNKNOWN, whole } from './reading.ts'
import type { TimeWords } from './time-words/time-words.ts'

const PARTS_OF_DAY =
  '(?:\\s+(?:night|morning|afternoon|evening|soir|matin|après-midi|por la (?:noche|mañana|tarde)|à (?:noite|tarde)|de manhã|sera|mattina|pomeriggio|avond|ochtend|middag|вечером|утром|днём|днем|ночью)|abend|morgen|nachmittag|nacht|vormittag|mittag)?'
/** Days that have the name of a weekday and are none. */
const FEASTS = '(?<!(?:black|good|bloody|super|easter|palm|ash|cyber|holy|giving|red|heiliger|vendredi)\\s)'

/** Weekdays, alone or with `last`, `next`, `this`, and the week they are of. */
export function weekdayReaders(words: TimeWords, language: string): readonly DateReader[] {
  const { last, next, this: current } = words
  const side = `${last}|${next}|${current}`
  const name = words.weekdays.map((alternatives, day) => `(?<d${day}>${alternatives})`).join('|')
  const before = language === 'en' ? '|\\s+before last' : ''
  const ago = language === 'en' ? '|\\s+(?:a|one|two|three) weeks? ago' : ''
  const ofWeek = `,?\\s+(?:of\\s+|der\\s+|de\\s+(?:la\\s+)?)?(?<week>${side})\\s+(?:${words.units.week})|,?\\s+(?:de\\s+)?(?:la\\s+)?(?:${words.units.week})\\s+(?<weekAfter>${last}|${next})`
  const expression = whole(
    `${FEASTS}(?:(?<front>${side})\\s+)?(?:${name})${PARTS_OF_DAY}(?:${ofWeek}|\\s+(?<behind>${last}|${next})(?!\\s+(?:${words.units.week}|${words.units.month}|${words.units.year}))${before}${ago})?`,
  )
  const read = (match: RegExpExecArray, context: Context): Reading | null => {
    const { front, behind, week, weekAfter } = match.groups ?? {}
    const weekday = words.weekdays.findIndex((_, index) => match.groups?.[`d${index}`] !== undefined)
    if (weekday < 0) return null
    const { day, from } = context.reference
    if (day === null) return UNKNOWN
    const ofThatWeek = week ?? weekAfter
    if (ofThatWeek !== undefined) {
      const weeks = isOneOf(last, ofThatWeek) ? -1 : isOneOf(next, ofThatWeek) ? 1 : 0
      return reading(at(dayDate(inWeek(day, weekday, weeks))), 'weekday-of-week', from)
    }
    const tail = match[0].toLowerCase()
    if (tail.endsWith('before last'))
      return reading(at(dayDate(addDays(strictlyBefore(day, weekday), -7))), 'weekday-before', from)
    const weeksAgo = /(a|one|two|three) weeks? ago$/.exec(tail)?.[1]
    if (weeksAgo !== undefined) {
      const weeks = { a: 1, one: 1, two: 2, three: 3 }[weeksAgo] ?? 1
      return reading(at(dayDate(addDays(onOrBefore(day, weekday), -7 * weeks))), 'weekday-before', from)
    }
    const beside = front ?? behind
    if (isOneOf(last, beside))
      return reading(at(dayDate(strictlyBefore(day, weekday))), 'weekday-before', from)
    if (isOneOf(next, beside)) return reading(at(dayDate(strictlyAfter(day, weekday))), 'weekday-after', from)
    if (isOneOf(current, beside))
      return reading(at(dayDate(inWeek(day, weekday, 0))), 'weekday-of-week', from)
    return context.isFuture(match.index)
      ? reading(at(dayDate(onOrAfter(day, weekday))), 'weekday-after', from)
      : reading(at(dayDate(onOrBefore(day, weekday))), 'weekday-before', from)
  }
  return [{ expression, read }]
}

const back = (day: Day, weekday: number) => (weekdayOf(day) - weekday + 7) % 7
const onOrBefore = (day: Day, weekday: number) => addDays(day, -back(day, weekday))
const onOrAfter = (day: Day, weekday: number) => addDays(day, (7 - back(day, weekday)) % 7)
const strictlyBefore = (day: Day, weekday: number) => addDays(day, -(back(day, weekday) || 7))
const strictlyAfter = (day: Day, weekday: number) => addDays(day, (7 - back(day, weekday)) % 7 || 7)
const inWeek = (day: Day, weekday: number, weeks: number) =>
  addDays(day, weekday - weekdayOf(day) + 7 * weeks)
