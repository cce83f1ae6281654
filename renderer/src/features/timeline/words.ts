import { assertNever } from '../../../../shared/assert.ts'
import type { Conflict, Reading } from '../../../../shared/timeline/conflicts.ts'
import type { TimelineItem, Track } from '../../../../shared/timeline/items.ts'
import type { EventTime } from '../../../../shared/project/event-time.ts'
import { shortened } from '../../../../shared/text/shorten.ts'
import { formatEventTime, formatNumber, formatWithWeekday, plural } from '../../ui/format.ts'
import { stanceLabel } from '../../ui/stance.tsx'
import type { Quotes } from './queries.ts'

export const TRACK_WORDS: Readonly<Record<Track, string>> = {
  events: 'Events',
  reports: 'Reports',
  retrieved: 'Retrieved',
}
export const TRACK_HINTS: Readonly<Record<Track, string>> = {
  events: 'When it happened, by the claims and by what sources say',
  reports: 'When sources were published and updated',
  retrieved: 'When files came into the project',
}

/** What kind of time an item is: `Supports`, `Published`, `Version 2 imported`. */
export function kindWords(item: TimelineItem): string {
  switch (item.kind) {
    case 'claim':
      return 'Claim'
    case 'evidence':
      return stanceLabel(item.evidence.stance)
    case 'published':
      return 'Published'
    case 'modified':
      return 'Updated'
    case 'retrieved':
      return item.version === 1 ? 'Imported' : `Version ${formatNumber(item.version)} imported`
    default:
      return assertNever(item)
  }
}

/** A time with its weekday where that is part of the question. */
export const timeWords = (time: EventTime): string =>
  time.to === null && !time.about ? formatWithWeekday(time.from) : formatEventTime(time)

/** What stands beside a mark: the time of an event, of which its row says what it is; of a source its title. */
export function labelOf(item: TimelineItem): string {
  if (item.kind === 'claim' || item.kind === 'evidence') return formatEventTime(item.time)
  const { value } = item.source.meta.title
  return item.kind === 'retrieved' && item.version > 1 ? `${value}, version ${item.version}` : value
}

/** What a time is of: the claim or the source. */
export const subjectOf = (item: TimelineItem): string =>
  item.kind === 'claim' ? item.claim.claim.statement : item.source.meta.title.value

export const quoteOf = (item: TimelineItem, quotes: Quotes | undefined): string =>
  item.kind === 'evidence' ? (quotes?.get(item.evidence.annotationId) ?? '') : ''

const LONGEST_QUOTE = 240

/** An item in one sentence, for those who do not see where it stands. */
export function nameOf(item: TimelineItem, quotes: Quotes | undefined, conflict: Conflict | null): string {
  const quote = quoteOf(item, quotes)
  const shown = shortened(quote, LONGEST_QUOTE)
  return [
    `${timeWords(item.time)}: ${kindWords(item)}`,
    item.kind === 'claim' || item.kind === 'evidence'
      ? `${item.claim.number} ${item.claim.claim.statement}`
      : '',
    item.kind === 'claim' ? '' : item.source.meta.title.value,
    shown === '' ? '' : `“${shown}”`,
    conflict === null ? '' : `Conflicting times: ${conflictWords(conflict)}`,
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** `28 Mar / 29 Mar 2019 – 2 origins`. */
export const conflictWords = (conflict: Conflict): string =>
  `${withOneYear(conflict.readings.map(({ time }) => formatEventTime(time))).join(' / ')} – ${whoWords(conflict)}`

const YEAR = /(?<=\p{L}) \d{4}$/u

/** The year that all of them end with is named once. */
function withOneYear(words: readonly string[]): readonly string[] {
  const years = new Set(words.map((each) => YEAR.exec(each)?.[0]))
  if (years.size > 1 || years.has(undefined)) return words
  return words.map((each, index) => (index === words.length - 1 ? each : each.replace(YEAR, '')))
}

function whoWords({ readings, sources, origins }: Conflict): string {
  if (origins > 1) return plural(origins, 'origin')
  if (readings.some(({ isOwn, items }) => isOwn && items.length === 1))
    return sources === 1 ? 'the claim and 1 source' : 'the claim and 1 origin'
  return sources === 1 ? '1 source against itself' : `${plural(sources, 'source')} of 1 origin`
}

/** `28 Mar 2019: 3 sources and the claim`. */
export function readingWords({ time, sources, isOwn }: Reading): string {
  const who = [sources.length === 0 ? '' : plural(sources.length, 'source'), isOwn ? 'the claim' : '']
  return `${formatEventTime(time)}: ${who.filter((part) => part !== '').join(' and ')}`
}

/** Several times in one mark: `12 times, 28 Mar 2019 to 2 Apr 2019`. */
export function clusterName(items: readonly TimelineItem[]): string {
  const [first] = items
  const last = items.at(-1)
  if (first === undefined || last === undefined) return ''
  const [from, to] = [formatEventTime(first.time), formatEventTime(last.time)]
  const kinds = [...new Set(items.map(kindWords))].slice(0, MOST_KINDS).join(', ')
  return `${plural(items.length, 'time')} close together, ${from === to ? from : `${from} to ${to}`}: ${kinds}`
}
const MOST_KINDS = 4
