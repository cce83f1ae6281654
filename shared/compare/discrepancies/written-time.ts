import type { EventTime } from '../../project/event-time.ts'
import type { PartialDate } from '../../project/source.ts'
import type { Span } from '../../text/offsets.ts'
import type { DateFact, Fact } from '../facts/fact.ts'
import { baseLanguage } from '../tokens/stem.ts'

/** What stands before a date in English and goes with how it is put, and what says how the event stands to it. */
const PUT = /\b(?:on|in|at|during|the)\s+$/i
const RELATED = /\b(?:by|since|until|till|before|after|from|of|for)\s+$/i
const OWN = /^(?:on|in|at)\s+/i

/** A date whose words only its report's date explains. */
export type RelativeDate = DateFact & { readonly time: EventTime }

export const isRelative = (fact: Fact): fact is RelativeDate =>
  fact.kind === 'date' && fact.time !== null && fact.rule.kind !== 'as-written'

/**
 * Part of a text with the relative dates in it written out: `opened Friday` becomes `opened on 29 March 2019`. In other
 * languages than English, whose grammar is not known here, the date follows its words in brackets.
 */
export function withTimes(
  content: string,
  part: Span,
  dates: readonly RelativeDate[],
  language: string | null,
): string {
  let [text, from] = ['', part.start as number]
  for (const fact of dates.toSorted((a, b) => a.start - b.start)) {
    if (fact.start < from || fact.end > part.end) continue
    text = withTime(
      text + content.slice(from, fact.start),
      content.slice(fact.start, fact.end),
      fact.time,
      language,
    )
    from = fact.end
  }
  return text + content.slice(from, part.end)
}

function withTime(before: string, phrase: string, time: EventTime, language: string | null): string {
  // What ends a phrase is not part of it.
  const mark = /[\s,;:]*$/.exec(phrase)?.[0] ?? ''
  const words = phrase.slice(0, phrase.length - mark.length)
  if (!['', 'en'].includes(baseLanguage(language)))
    return `${before}${words} (${worded(time, language)})${mark}`
  const written = worded(time, 'en-GB')
  if (!OWN.test(phrase) && RELATED.test(before)) return `${before}${written}${mark}`
  return `${before.replace(PUT, '')}${putBefore(time)}${written}${mark}`
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
  const day = iso.slice(0, 10) + MISSING[precision]
  return formatOf(precision, language ?? 'en-GB').format(new Date(`${day}T12:00:00Z`))
}

const MISSING = { year: '-01-01', month: '-01', day: '', minute: '' } as const

/** Making one costs far more than using it. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(precision: PartialDate['precision'], language: string): Intl.DateTimeFormat {
  const key = `${precision} ${language}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(isLanguage(language) ? language : 'en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    ...(precision === 'year' ? {} : { month: 'long' }),
    ...(precision === 'day' || precision === 'minute' ? { day: 'numeric' } : {}),
  })
  formats.set(key, made)
  return made
}

/** Files name languages that there are not. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
