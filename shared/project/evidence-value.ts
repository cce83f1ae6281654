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
  if (amount === null || unit.length > 100) return { kind: 'name', name: input }
  const number = { kind: 'number' as const, amount, unit: unit.trim(), about: about !== undefined }
  // `28- 29 March 2019` is a time as soon as it is spaced as usual.
  return readTime(evidenceValueText(number)) ?? number
}

function readTime(text: string): EvidenceValue | null {
  const time = parseEventTime(text)
  return time.ok && isLikely(time.value) && !DECIMAL.test(text) ? { kind: 'time', time: time.value } : null
}

const isLikely = ({ from }: EventTime): boolean => {
  const year = Number(from.iso.slice(0, 4))
  return (
    from.precision === 'day' || from.precision === 'minute' || (year >= YEARS.first && year <= YEARS.last)
  )
}

/** `1,200`, `1 200`, `1200.5`; a point or comma before three digits groups thousands. Null when it is no such number. */
function readAmount(digits: string): number | null {
  if (digits.replace(/\D/g, '').length > MOST_DIGITS) return null
  const grouped = /^([-+]?\d{1,3})((?:[,. ]\d{3})+)([,.]\d+)?$/.exec(digits)
  if (grouped !== null) {
    const [, first = '', thousands = '', fraction = ''] = grouped
    return Number(first + thousands.replace(/\D/g, '') + fraction.replace(',', '.'))
  }
  return /^[-+]?\d+([.,]\d+)?$/.test(digits) ? Number(digits.replace(',', '.')) : null
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
  evidenceValueWords(value, dateInputText, String)
