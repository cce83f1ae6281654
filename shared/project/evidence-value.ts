import * as v from 'valibot'
import { assertNever } from '../assert.ts'
import { dateInputText } from './date-input.ts'
import { EventTime, eventTimeWords, parseEventTime } from './event-time.ts'
import type { PartialDate } from './source.ts'

const Words = v.pipe(v.string(), v.minLength(1), v.maxLength(300))

/** What a passage says the answer is: a time, an amount of something, or a name, so that sources can be set against each other. */
export const EvidenceValue = v.variant('kind', [
  v.strictObject({ kind: v.literal('time'), time: EventTime }),
  v.strictObject({
    kind: v.literal('number'),
    amount: v.pipe(v.number(), v.finite()),
    unit: v.pipe(v.string(), v.maxLength(100)),
    about: v.boolean(),
  }),
  v.strictObject({ kind: v.literal('name'), name: Words }),
])
export type EvidenceValue = v.InferOutput<typeof EvidenceValue>

const NUMBER = /^(about|around|circa|approximately|approx\.?|ca?\.|~)?\s*([-+]?\d(?:[\d,. ]*\d)?)(.*)$/i
/** What may follow digits as a unit: neither the rest of a range or a time of day (`–120`, `:30`), nor of a code (`e5`, `x10`). */
const UNIT = /^(?!(?:\p{L}+|[^\p{L}\s]+)\d)(?:\s*[\p{L}%‰°'"′″€£¥$₽₴].*)?$/u
/** Another number makes the first one half of an answer (`12 or 13`), and `3rd` is none. */
const NO_UNIT = /(?:^|\s|(?:^|\s)\p{Ll}+[–-])\d|^\s*(?:to|or|and|until)\b|^(?:st|nd|rd|th)\b/u
/** `2019.12` is an amount, though some write a month so. */
const DECIMAL = /^\D*\d+\.\d{1,2}$/
/** Other bare numbers of four digits are amounts rather than years. */
const YEARS = { first: 1500, last: 2199 }
/** More digits than a number keeps exactly. */
const MOST_DIGITS = 15

/**
 * Reads a value as a person types it: what can be a date is one (`28 March 2019`, `2019`), else a number with its unit
 * (`about 1,200 soldiers`), else a name. Null for nothing but space.
 */
export function parseEvidenceValue(text: string): EvidenceValue | null {
  const input = text.trim().replace(/\s+/g, ' ').slice(0, 300)
  if (input === '') return null
  const time = readTime(input)
  if (time !== null) return time
  const [, about, digits = '', unit = ''] = NUMBER.exec(input) ?? []
  const amount = readAmount(digits)
  if (amount === null || unit.length > 100 || !UNIT.test(unit) || NO_UNIT.test(unit))
    return { kind: 'name', name: input }
  return { kind: 'number', amount, unit: unit.trim(), about: about !== undefined }
}

function readTime(text: string): EvidenceValue | null {
  const time = parseEventTime(text)
  return time.ok && isLikely(time.value) && !DECIMAL.test(text) ? { kind: 'time', time: time.value } : null
}

const isLikely = ({ from, to }: EventTime): boolean =>
  [from, to ?? from].every(({ iso, precision }) => {
    const year = Number(iso.slice(0, 4))
    return precision === 'day' || precision === 'minute' || (year >= YEARS.first && year <= YEARS.last)
  })

/** `1,200`, `1 200`, `1200.5`; a point or comma before three digits groups thousands. Null when it is no such number, as `007` is not. */
function readAmount(digits: string): number | null {
  if (digits.replace(/\D/g, '').length > MOST_DIGITS) return null
  const grouped = /^([-+]?[1-9]\d{0,2})((?:[,. ]\d{3})+)([,.]\d+)?$/.exec(digits)
  if (grouped !== null) {
    const [, first = '', thousands = '', fraction = ''] = grouped
    return Number(first + thousands.replace(/\D/g, '') + fraction.replace(',', '.'))
  }
  const plain = /^[-+]?(?:0|[1-9]\d*)(?:[.,]\d+)?$/.test(digits) ? Number(digits.replace(',', '.')) : null
  // What JavaScript writes as `1e-7` its field could not read back.
  return plain === null || String(plain).includes('e') ? null : plain + 0
}

/** A value in words: `about 28 March 2019`, `1,200 soldiers`; its dates and amounts are worded by the caller. */
export function evidenceValueWords(
  value: EvidenceValue,
  date: (date: PartialDate) => string,
  amount: (amount: number) => string,
): string {
  switch (value.kind) {
    case 'time':
      return eventTimeWords(value.time, date)
    case 'number':
      return `${value.about ? 'about ' : ''}${amount(value.amount)} ${value.unit}`.trim()
    case 'name':
      return value.name
    default:
      return assertNever(value)
  }
}

/** A value as its field shows it for editing; `parseEvidenceValue` reads it back unchanged. */
export const evidenceValueText = (value: EvidenceValue): string =>
  evidenceValueWords(value, dateInputText, value.kind === 'number' && value.unit === '' ? bare : decimal)

/** Three decimals would be read as thousands; a fourth tells them apart. */
const decimal = (amount: number): string => String(amount).replace(/^-?[1-9]\d{0,2}\.\d{3}$/, '$&0')

/** An amount of nothing in particular that would be read as a year keeps a decimal. */
const bare = (amount: number): string => (readTime(String(amount)) === null ? decimal(amount) : `${amount}.0`)
