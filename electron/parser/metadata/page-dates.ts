import type { PartialDate } from '../../../shared/project/source.ts'
import { isSentenceLike } from '../clean/sentence-like.ts'
import type { PageFacts } from '../html/page-facts.ts'
import { type Candidate, candidate, type Candidates } from './candidates.ts'
import { dateInPath, readDate } from './dates.ts'
import { datesInLine } from './dates-in-line.ts'
import { oneLine } from './fold.ts'

/** What a reader of the page sees, so what its editors look at as well. */
const SEEN = /^(?:time|dateline|below-heading)$/

/** The dates that some words say; words that say none, or could say two, count for nothing. */
export function datesOf(words: Candidates<string>, language: string | null): Candidates<PartialDate> {
  return words.flatMap(({ value, from }) => {
    const reading = readDate(value, language)
    return reading === null || reading === 'ambiguous' ? [] : [candidate(reading.date, from, value)]
  })
}

/** When the article came out: what the metadata says, then what is seen, the likeliest first. */
export function publishedOf(
  { times, datelines, belowHeading }: PageFacts,
  declared: Candidates<PartialDate>,
  url: string | null,
  language: string | null,
): Candidates<PartialDate> {
  const ordered = [...times].sort((a, b) => Number(b.published) - Number(a.published))
  const inPath = url === null ? null : dateInPath(url)
  const lines = (words: readonly string[], from: string) =>
    words.flatMap((line) =>
      datesInLine(oneLine(line, 300), language)
        .filter(({ updated }) => !updated)
        .map((found) => candidate(found.date, from, found.words)),
    )
  return settled([
    ...declared,
    ...datesOf(
      ordered.slice(0, 3).map(({ value }) => candidate(oneLine(value), 'time')),
      language,
    ),
    ...(inPath === null ? [] : [candidate(inPath, 'url')]),
    ...lines(datelines.slice(0, 3), 'dateline'),
    ...lines(
      belowHeading.filter((line) => !isSentenceLike(line.replace(/[ap]\.m\.$/i, ''))),
      'below-heading',
    ).slice(0, 3),
  ])
}

/**
 * The same candidates, led by the best form of the first: the one with a time and zone if another place gives the same
 * day or minute more fully, or the right zone where the page shows that the first has a wrong one.
 */
function settled(dates: Candidates<PartialDate>): Candidates<PartialDate> {
  const [first] = dates
  if (first === undefined) return dates
  const better = fuller(first, dates) ?? rightZone(first, dates)
  return better === undefined ? dates : [better, ...dates.filter((entry) => entry !== better)]
}

type Dated = Candidate<PartialDate>

function fuller({ value }: Dated, dates: Candidates<PartialDate>): Dated | undefined {
  if (hasZone(value)) return undefined
  const same = dates.filter(
    ({ value: other }) => other.iso.length > value.iso.length && other.iso.startsWith(value.iso),
  )
  return same.find(({ value: other }) => hasZone(other)) ?? same[0]
}

/** Some systems write local time as UTC, or the other way round; the time on the page tells which. */
function rightZone(first: Dated, dates: Candidates<PartialDate>): Dated | undefined {
  const seen = new Set(dates.filter(({ from }) => SEEN.test(from)).map(({ value }) => instant(value)))
  if (!hasZone(first.value) || seen.has(instant(first.value))) return undefined
  return dates.find(
    ({ value, from }) =>
      !SEEN.test(from) &&
      hasZone(value) &&
      value.iso.slice(0, 16) === first.value.iso.slice(0, 16) &&
      seen.has(instant(value)),
  )
}

const hasZone = ({ iso }: PartialDate): boolean => /T.*(?:Z|[+-]\d\d:\d\d)$/.test(iso)
const instant = (date: PartialDate): number | null => (hasZone(date) ? Date.parse(date.iso) : null)
