import type { PartialDate } from '../../../shared/project/source.ts'
import { monthNumber } from './months.ts'

/** What an expression says. `ambiguous`: a date whose day and month could be either way round. */
export type DateReading = { readonly date: PartialDate } | 'ambiguous' | null

type Day = { readonly year: number; readonly month: number; readonly day: number }

const ISO =
  /^(\d{4})-(\d{1,2})(?:-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?(?:\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}))?)?)?$/i
const SLASHED_ISO = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/
const COMPACT_ISO = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(?:\d{2})?(Z)?)?$/
const NUMERIC = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/
const DAY_FIRST =
  /^(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?(?:\s+(?:of|de|di))?[\s-]+(\p{L}+\.?),?(?:\s+(?:de|del|di))?[\s-]+(\d{4})$/iu
const MONTH_FIRST = /^(\p{L}+\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu
const MONTH_YEAR = /^(\p{L}+\.?),?\s+(?:de\s+)?(\d{4})$/u
const YEAR = /^(\d{4})$/

const LABEL =
  /^(?:(?:first\s+|last\s+|originally\s+)?(?:published|posted|updated|modified|created|released|date|dated|on|at|veröffentlicht|stand|publié|mis à jour|publicado|actualizado|pubblicato|опубликовано)(?:\s+(?:on|at|am|le|el|il))?\s*[:|]?\s+)+/iu
const WEEKDAY =
  /^(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?[.,]*\s+|^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|mo|di|mi|do|fr|sa|so)[.,]*\s+(?=\d)/iu
/** A time before its day, which is read as if it came after it. */
const CLOCK_FIRST =
  /^(\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?|uhr|h)?\s*(?:UTC|GMT|[ECMP][SD]T|CES?T|ET|PT|BST|IST)?)[\s,|•·–-]+(?=\p{L}|\d{1,2}\D)(.+)$/iu
const CLOCK =
  /[\s,|@•·–-]*(?:at|um|à|às|alle|ore|om|a las|в)?\s*\b(\d{1,2})[:.h](\d{2})(?::\d{2})?\s*(a\.?m\.?|p\.?m\.?|uhr|h)?\s*(?:\(?(Z|UTC|GMT|[ECMP][SD]T|CES?T|E[ES]ST|EET|WES?T|MSK|ET|CT|PT|BST|IST|[+-]\d{2}:?\d{2})\)?)?\.?$/iu
/** Abbreviations that mean one offset only; BST, IST, ET and the like stay unset, and CST is also China's. */
const ZONES: Readonly<Record<string, string>> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  WET: 'Z',
  WEST: '+01:00',
  MSK: '+03:00',
}

/**
 * Reads a whole expression as a date with the precision it has; a zone only if one is given, and no conversion through
 * local time. `language` (BCP 47) decides whether 05/03/2024 is May or March; without one, or with plain "en", it is
 * `ambiguous`. null when the words are anything but a date.
 */
export function readDate(words: string, language: string | null = null): DateReading {
  const text = words
    .slice(0, 200)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(LABEL, '')
    .replace(/^\p{L}{3,9}[.,]*\s+(?=\d{1,2}:\d{2}\s*[ap]m\b)/iu, '')
    .replace(CLOCK_FIRST, '$2 $1')
  const iso = readIso(text)
  if (iso !== null) return { date: iso }
  const clock = CLOCK.exec(text)
  const time = clock === null ? null : readTime(clock, language)
  const rest = (time === null || clock === null ? text : text.slice(0, clock.index))
    .replace(WEEKDAY, '')
    .replace(/[\s,.]+$/, '')
  const read = readDay(rest, language)
  if (read === 'ambiguous') return 'ambiguous'
  if (read !== null) return { date: time === null ? dayDate(read) : minuteDate(read, time) }
  return time === null ? readVague(rest) : null
}

/** The date that a URL's path carries (`/2019/04/02/`), to the day or the month. */
export function dateInPath(url: string): PartialDate | null {
  const path = pathOf(url)
  const found =
    /[/_-]((?:19|20)\d{2})[/-](\d{1,2})(?:[/-](\d{1,2}))?(?=[/_.-]|$)/.exec(path) ??
    /\/((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.-]|$)/.exec(path) ??
    /\/((?:19|20)\d{2})\/(\p{L}{3,9})(?:\/(\d{1,2}))?(?=\/|$)/u.exec(path) ??
    /-(20\d{2})(\d{2})(\d{2})\/?$/.exec(path)
  if (found === null) return null
  const [, year, named = '', day] = found
  const month = /\d/.test(named) ? named : (monthNumber(named) ?? 0)
  if (day !== undefined) {
    const full = validDay(Number(year), Number(month), Number(day))
    if (full !== null) return dayDate(full)
  }
  return validDay(Number(year), Number(month), 1) === null
    ? null
    : { iso: `${year}-${pad(Number(month))}`, precision: 'month' }
}

function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2)
  return start === -1 ? '' : (url.slice(start).split(/[?#]/, 1)[0] ?? '')
}

function readIso(text: string): PartialDate | null {
  const [, year, month, dayOfMonth, hour, minute, zone] =
    ISO.exec(text) ?? SLASHED_ISO.exec(text) ?? COMPACT_ISO.exec(text) ?? []
  if (year === undefined || month === undefined) return null
  const day = validDay(Number(year), Number(month), Number(dayOfMonth ?? 1))
  if (day === null) return null
  if (dayOfMonth === undefined) return { iso: `${year}-${pad(day.month)}`, precision: 'month' }
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return dayDate(day)
  return minuteDate(day, { clock: `${pad(Number(hour))}:${minute}`, zone: offsetOf(zone) })
}

function readDay(text: string, language: string | null): Day | 'ambiguous' | null {
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst !== null) return namedDay(dayFirst[3], dayFirst[2], dayFirst[1])
  const monthFirst = MONTH_FIRST.exec(text)
  if (monthFirst !== null) return namedDay(monthFirst[3], monthFirst[1], monthFirst[2])
  const iso = readIso(text)
  if (iso !== null && iso.precision === 'day') {
    const [year, month, day] = iso.iso.split('-').map(Number)
    return validDay(year ?? 0, month ?? 0, day ?? 0)
  }
  const numeric = NUMERIC.exec(text)
  if (numeric === null) return null
  const [first, second, year] = [Number(numeric[1]), Number(numeric[3]), fullYear(numeric[4] ?? '')]
  if (first === second || second > 12) return validDay(year, first, second)
  if (first > 12 || numeric[2] === '.') return validDay(year, second, first)
  const order = numericOrder(language)
  if (order === null) return validDay(year, first, second) === null ? null : 'ambiguous'
  return order === 'day-first' ? validDay(year, second, first) : validDay(year, first, second)
}

/** Two digits as POSIX reads them. */
function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length > 2) return year
  return year < 69 ? 2000 + year : 1900 + year
}

function numericOrder(language: string | null): 'day-first' | 'month-first' | null {
  if (language === null) return null
  if (/^en-(?:US|PH)$/i.test(language)) return 'month-first'
  return /^en(?:-CA)?$/i.test(language) ? null : 'day-first'
}

function namedDay(year: string | undefined, name: string | undefined, day: string | undefined): Day | null {
  const month = monthNumber(name ?? '')
  return month === null ? null : validDay(Number(year), month, Number(day))
}

function readVague(text: string): DateReading {
  const monthYear = MONTH_YEAR.exec(text)
  const month = monthNumber(monthYear?.[1] ?? '')
  if (monthYear !== null && month !== null && validDay(Number(monthYear[2]), month, 1) !== null)
    return { date: { iso: `${monthYear[2]}-${pad(month)}`, precision: 'month' } }
  const year = YEAR.exec(text)?.[1]
  return year !== undefined && validDay(Number(year), 1, 1) !== null
    ? { date: { iso: year, precision: 'year' } }
    : null
}

type Time = { readonly clock: string; readonly zone: string }

function readTime(match: RegExpExecArray, language: string | null): Time | null {
  const [, hours = '', minutes = '', half, zone] = match
  const twelve = half === undefined || !/^[ap]/i.test(half) ? null : half.toLowerCase().startsWith('p')
  const hour = twelve === null ? Number(hours) : (Number(hours) % 12) + (twelve ? 12 : 0)
  if (hour > 23 || Number(minutes) > 59 || (twelve !== null && Number(hours) > 12)) return null
  const central = zone === 'CST' && /^en-(?:US|CA)$/i.test(language ?? '')
  return { clock: `${pad(hour)}:${minutes}`, zone: central ? '-06:00' : offsetOf(zone) }
}

function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return ''
  const numeric = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone)
  if (numeric !== null) return `${numeric[1]}${numeric[2]}:${numeric[3] ?? '00'}`
  return ZONES[zone.toUpperCase()] ?? ''
}

/** Only days that exist, in years an article can be from; counted without `Date`, which reads years below 100 as 19xx. */
function validDay(year: number, month: number, day: number): Day | null {
  if (!(year >= 1500 && year <= 2100) || !(month >= 1 && month <= 12) || !(day >= 1)) return null
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return day <= length ? { year, month, day } : null
}

const pad = (value: number): string => String(value).padStart(2, '0')
const isoDay = ({ year, month, day }: Day): string => `${year}-${pad(month)}-${pad(day)}`
const dayDate = (day: Day): PartialDate => ({ iso: isoDay(day), precision: 'day' })
const minuteDate = (day: Day, { clock, zone }: Time): PartialDate => ({
  iso: `${isoDay(day)}T${clock}${zone}`,
  precision: 'minute',
})
