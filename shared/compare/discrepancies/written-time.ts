import type { EventTime } from '../../project/event-time.ts'
import type { PartialDate } from '../../project/source.ts'
import type { Span } from '../../text/offsets.ts'
import type { DateFact } from '../facts/fact.ts'
import { baseLanguage } from '../tokens/stem.ts'

/** What stands before a date in English and goes with how it is put, and what says how the event stands to it. */
const PUT = /\b(?:on|in|at|during|the)\s+$/i
const RELATED = /\b(?:by|since|until|till|before|after|from|of|for)\s+$/i
const OWN = /^(?:on|in|at)\s+/i

/**
 * Part of a text with the words of a date in it replaced by the date written out: `opened Friday` becomes `opened on 29
 * March 2019`. In other languages than English, whose grammar is not known here, the date follows its words in brackets.
 */
export function withTime(
  content: string,
  part: Span,
  fact: DateFact & { readonly time: EventTime },
  language: string | null,
): string {
  const [start, end] = [Math.max(part.start, fact.start), Math.min(part.end, fact.end)]
  const [before, after] = [content.slice(part.start, start), content.slice(end, part.end)]
  if (!['', 'en'].includes(baseLanguage(language)))
    return `${before}${content.slice(start, end)} (${worded(fact.time, language)})${after}`
  const written = worded(fact.time, 'en-GB')
  const own = OWN.exec(content.slice(start, end))
  if (own === null && RELATED.test(before)) return `${before}${written}${after}`
  return `${before.replace(PUT, '')}${putBefore(fact.time)}${written}${after}`
}

function putBefore({ from, to, about }: EventTime): string {
  if (to !== null || about) return ''
  return from.precision === 'day' || from.precision === 'minute' ? 'on ' : 'in '
}

function worded({ from, to, about }: EventTime, language: string | null): string {
  const one = dateWords(from, language)
  const words = to === null ? one : `${one} – ${dateWords(to, language)}`
  return about && baseLanguage(language) === 'en' ? `about ${words}` : words
}

/** A date in full; a time of day is left out, as the zone it is in would have to be said too. */
function dateWords({ iso, precision }: PartialDate, language: string | null): string {
  const date = new Date(
    `${iso.slice(0, 10)}${['-01-01', '-01', '', ''][['year', 'month', 'day', 'minute'].indexOf(precision)] ?? ''}T12:00:00Z`,
  )
  return new Intl.DateTimeFormat(language ?? 'en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    ...(precision === 'year' ? {} : { month: 'long' }),
    ...(precision === 'day' || precision === 'minute' ? { day: 'numeric' } : {}),
  }).format(date)
}
