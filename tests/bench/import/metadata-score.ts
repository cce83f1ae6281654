import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { readDate } from '../../../electron/parser/metadata/dates.ts'
import { fold } from '../../../electron/parser/metadata/fold.ts'
import { namesIn } from '../../../electron/parser/metadata/names.ts'

/** What an extractor says about a page, in its own words; null where it says nothing. */
export type Said = {
  readonly title: string | null
  readonly byline: string | null
  readonly publisher: string | null
  /** A date in any spelling. */
  readonly published: string | null
}

/**
 * What the page itself says, read by hand: the headline over the text, the people in its byline (a house is nobody),
 * every form of the publisher's name it uses, none where it gives none; the date with its zone as far as places agree.
 */
const Facts = v.object({
  title: v.string(),
  authors: v.array(v.string()),
  publisher: v.array(v.string()),
  published: v.string(),
})
type Facts = v.InferOutput<typeof Facts>

const FILE = path.resolve('tests/bench/import/article-facts.json')

/** The hand-read facts by the first eight digits of a page's id. */
export const articleFacts = (): Readonly<Record<string, Facts>> =>
  v.parse(v.record(v.string(), Facts), JSON.parse(readFileSync(FILE, 'utf8')))

/** Which of the fields are right; null where there is nothing to compare with. */
export function judged(facts: Facts, said: Said): Readonly<Record<string, boolean | null>> {
  const date = instantOf(said.published)
  const truth = instantOf(facts.published)
  const timed = truth?.minute !== null
  return {
    title: said.title !== null && fold(said.title) === fold(facts.title),
    authors: sameNames(facts.authors, said.byline),
    'unknown author': facts.authors.length > 0 ? null : !said.byline,
    publisher:
      facts.publisher.length === 0
        ? null
        : facts.publisher.some((name) => fold(name) === fold(said.publisher ?? '')),
    'day of publication': date !== null && sameDay(date.iso, truth?.iso ?? ''),
    'minute of publication': timed ? date?.minute === truth?.minute : null,
  }
}

/** In any order of case and of "By"; generous to those who give a whole byline. */
function sameNames(names: readonly string[], byline: string | null): boolean {
  if (byline === null || byline === '') return names.length === 0
  const wanted = names.map(fold).join()
  const bare = byline.replace(/^\s*by\s+/i, '')
  return fold(bare) === wanted.replaceAll(',', '') || namesIn(byline).map(fold).join() === wanted
}

type Instant = { readonly iso: string; readonly minute: string | null }

function instantOf(words: string | null): Instant | null {
  const reading = words === null ? null : readDate(words)
  if (reading === null || reading === 'ambiguous') return null
  const { iso, precision } = reading.date
  return { iso, minute: precision === 'minute' ? minuteOf(iso) : null }
}

/** In UTC if a zone is given, else as it stands. */
const minuteOf = (iso: string): string =>
  /T.*(?:Z|[+-]\d\d:\d\d)$/.test(iso) ? new Date(iso).toISOString().slice(0, 16) : `${iso} local`

/** A day is a day in the zone it is written in or in UTC. */
function sameDay(one: string, other: string): boolean {
  const days = (iso: string) => [iso.slice(0, 10), minuteOf(iso).slice(0, 10)]
  return days(one).some((day) => days(other).includes(day))
}
