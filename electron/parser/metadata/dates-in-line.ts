import type { PartialDate } from '../../../shared/project/source.ts'
import { type DateReading, readDate } from './dates.ts'

/** A day that a line of other words holds; `updated` when they call it the day of a change. */
export type DateInLine = {
  readonly date: PartialDate
  readonly words: string
  readonly updated: boolean
  readonly at: number
}

const DAY =
  /(?:\p{L}{3,10}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d{2}|\d{1,2}(?:\.|st|nd|rd|th)?(?:\s+de)?[\s-]+\p{L}{3,10}\.?,?(?:\s+de)?[\s-]+(?:19|20)\d{2}|(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}(?:T[\d:.]+Z?)?|\d{1,2}[./]\d{1,2}[./](?:19|20)?\d{2})(?![\d/])/giu
const ZONE =
  '(?:\\s*\\(?(?:Z|UTC|GMT|[ECMP][SD]T|CES?T|E[ES]ST|EET|WES?T|MSK|ET|CT|PT|BST|IST|[+-]\\d{2}:?\\d{2})\\b\\)?)?'
const CLOCK = `\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?|uhr|h)?${ZONE}`
const CLOCK_BEFORE = new RegExp(`(?<![\\d:.])${CLOCK}[\\s,|•·–-]{1,4}(?:\\p{L}{2,9}[.,]*\\s+)?$`, 'iu')
const CLOCK_BEHIND = new RegExp(
  `^[\\s,|@•·–-]{0,4}(?:at|um|à|às|alle|ore|om|a las|в)?\\s*${CLOCK}(?!\\d)`,
  'iu',
)
const UPDATED =
  /(?:updated|modified|last change|aktualisiert|geändert|mis à jour|actualizado|aggiornato|atualizado)\b[^|]{0,16}$/iu
const FAR = 40

/** The dates in a short line, each with the time that stands beside it. */
export function datesInLine(line: string, language: string | null): DateInLine[] {
  const found: DateInLine[] = []
  let end = 0
  for (const match of line.slice(0, 300).matchAll(DAY)) {
    const before = line.slice(Math.max(end, match.index - FAR), match.index)
    const behind = line.slice(match.index + match[0].length, match.index + match[0].length + FAR)
    const earlier = CLOCK_BEFORE.exec(before)?.[0] ?? ''
    const later = CLOCK_BEHIND.exec(behind)?.[0] ?? ''
    const timed = later === '' ? `${earlier}${match[0]}` : `${match[0]}${later}`
    const words = isDate(readDate(timed, language)) ? timed : match[0]
    const reading = readDate(words, language)
    if (!isDate(reading)) continue
    const updated = UPDATED.test(before.slice(0, before.length - earlier.length))
    found.push({ date: reading.date, words, updated, at: match.index - earlier.length })
    end = match.index + match[0].length + (words.endsWith(later) ? later.length : 0)
  }
  return found
}

const isDate = (reading: DateReading): reading is Exclude<DateReading, 'ambiguous' | null> =>
  reading !== null && reading !== 'ambiguous'
