import { span } from '../../../text/offsets.ts'
import type { Passage, PreparedSource } from '../../prepared-source.ts'
import { baseLanguage } from '../../tokens/stem.ts'
import { bearingOf } from '../bearing/bearing-of.ts'
import { STATEMENT } from '../bearing/verb-groups.ts'
import type { DateFact } from '../fact.ts'
import { calendarDatesIn } from './calendar-dates.ts'
import { type Day, dayOf } from './calendar.ts'
import { isDateline } from './dateline.ts'
import { mayHoldTimes, readersOf } from './readers-of.ts'
import type { Context, Reading } from './reading.ts'
import { type Reference, referenceOf } from './reference.ts'
import { timeWordsOf } from './time-words/by-language.ts'

/** Longer pieces are read in parts, so that a text without stops costs no more. */
const LONGEST = 2000

/** A date by which something is to be done. */
const AT_LATEST =
  /(?<!\p{L})(?:by|no later than|bis zum|bis|d[’']ici|antes del?|para el|entro|até|uiterlijk|к|до)\s+(?:the|el|le|la|o|a)?\s*$/iu

type Found = { readonly index: number; readonly length: number; readonly reading: Reading }

/** Time expressions, resolved against the publication date in its own zone, in the order they stand. Linear in the text. */
export function datesIn(prepared: PreparedSource): readonly DateFact[] {
  const { published } = prepared.source
  const first = read(prepared, referenceOf(published, null))
  if (published !== null) return first
  // What has no date of its own may name the year it is from.
  const years = first.flatMap(({ time, rule }) =>
    rule.kind === 'as-written' && time !== null && time.from.precision !== 'year'
      ? [Number(time.from.iso.slice(0, 4))]
      : [],
  )
  return years.length === 0 ? first : read(prepared, referenceOf(null, Math.max(...years)))
}

function read(prepared: PreparedSource, reference: Reference): readonly DateFact[] {
  const { language } = prepared.source
  const base = baseLanguage(language)
  const words = timeWordsOf(base)
  const readers = readersOf(base)
  const future =
    words === null ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.future})(?![\\p{L}\\p{N}])`, 'u')
  const months = words === null ? null : dayOfMonth(words.months)
  const facts: DateFact[] = []
  let last: Day | null = null
  for (const passage of prepared.passages) {
    for (const [from, piece] of piecesOf(prepared, passage)) {
      if (!mayHoldTimes(piece, base)) continue
      const here = from
      const context: Context = {
        reference,
        dayFirst: language !== 'en-US',
        before: () => last,
        isFuture(at) {
          const { clause, verb } = bearingOf(prepared, passage, span(here + at, here + at + 1))
          const { content } = prepared.source.text
          const head = content.slice(Math.max(clause.start, here + at - 300), here + at)
          if (AT_LATEST.test(head)) return true
          // Behind `said on Monday` begins what is said, which may well be to come.
          if (verb?.group === STATEMENT) return future?.test(head) === true
          return future?.test(head + content.slice(here + at, Math.min(clause.end, here + at + 300))) === true
        },
      }
      const calendar = calendarDatesIn(piece, base, months, reference)
      const has = { figures: /\d/.test(piece), han: /\p{sc=Han}/u.test(piece) }
      const own = readers.flatMap((reader) =>
        reader.needs !== undefined && !has[reader.needs]
          ? []
          : Array.from(piece.matchAll(reader.expression), (match) => ({
              reader,
              match,
              index: match.index,
              length: match[0].length,
            })),
      )
      const all = [
        ...calendar.map((date) => ({ ...date, reader: null, match: null })),
        ...own.map((one) => ({ ...one, reading: null })),
      ]
      all.sort((a, b) => a.index - b.index || b.length - a.length)
      let end = 0
      for (const { index, length, reader, match, reading: ready } of all) {
        if (index < end) continue
        const result = ready ?? (reader !== null && match !== null ? reader.read(match, context) : null)
        if (result === null) continue
        end = index + length
        const fact = factOf(prepared, passage, { index: from + index, length, reading: result })
        facts.push(fact)
        last = fact.time === null ? last : (dayOf(fact.time.from) ?? last)
      }
    }
  }
  return facts
}

function factOf(prepared: PreparedSource, passage: Passage, { index, length, reading }: Found): DateFact {
  const { content } = prepared.source.text
  const at = span(index, index + length)
  const bearing = bearingOf(prepared, passage, at)
  const role = isDateline(prepared, passage, at)
    ? 'dateline'
    : bearing.verb?.group === STATEMENT
      ? 'statement'
      : 'event'
  return { kind: 'date', ...at, bearing, phrase: content.slice(at.start, at.end), ...reading, role }
}

/** A number beside the name of a month. */
const dayOfMonth = (months: readonly string[]): RegExp => {
  const names = `(?:${months.join('|')})`
  return new RegExp(
    `\\d(?:\\p{L}{1,3}|[.º°])?\\s+(?:of\\s+|de\\s+)?${names}(?!\\p{L})|(?<!\\p{L})${names}\\s+\\d`,
    'iu',
  )
}

/** A passage in parts of bounded length, cut at white space, each with where it begins. */
function* piecesOf(
  { source }: PreparedSource,
  { start, end }: Passage,
): Generator<readonly [number, string]> {
  const { content } = source.text
  let from: number = start
  while (from < end) {
    let to = Math.min(from + LONGEST, end)
    if (to < end) {
      const space = content.lastIndexOf(' ', to)
      if (space > from + LONGEST / 2) to = space
    }
    yield [from, content.slice(from, to)]
    from = to
  }
}
