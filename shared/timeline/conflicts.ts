import { countIndependent } from '../claims/independent.ts'
import type { Bounds, EventTime } from '../project/event-time.ts'
import type { Origins } from '../project/origins.ts'
import type { SourceId } from '../ids.ts'
import type { ClaimItem, EvidenceItem } from './items.ts'
import { drawnBounds, isZoned, wallTime } from './when.ts'

type Dated = ClaimItem | EvidenceItem

/** One of the times that are given for the same thing and cannot all be right, with what gives it. */
export type Reading = {
  /** The closest of them. */
  readonly time: EventTime
  readonly items: readonly Dated[]
  readonly sources: readonly SourceId[]
  /** The claim itself gives it. */
  readonly isOwn: boolean
}

/** Times of one claim that do not meet, in the order of time; sources of one origin count once. */
export type Conflict = {
  readonly readings: readonly Reading[]
  readonly sources: number
  readonly origins: number
}

/**
 * Whether the times given for a claim can all be right: null if there is an instant that lies in each. A time that
 * fits several readings, such as a month for two of its days, speaks for none. Times are compared as instants if
 * all have a zone, and as calendar and clock showed them if one has none.
 */
export function conflictOf(given: readonly Dated[], origins: Origins): Conflict | null {
  const asInstants = given.every(({ time }) => isZoned(time))
  const spans = given
    .map((item) => ({ item, span: drawnBounds(asInstants ? item.time : wallTime(item.time)) }))
    .toSorted((a, b) => a.span.latest - b.span.latest)
  const cores = coresOf(spans.map(({ span }) => span))
  if (cores.length < 2) return null
  const readings = cores.map((core) =>
    readingOf(
      spans.filter(
        ({ span }) => meets(span, core) && cores.filter((other) => meets(span, other)).length === 1,
      ),
    ),
  )
  const sources = new Set(readings.flatMap((reading) => reading.sources))
  return { readings, sources: sources.size, origins: countIndependent(sources, origins) }
}

/** Spans, sorted by their ends, in as few groups as can be whose members all meet; of each, where they do. */
function coresOf(spans: readonly Bounds[]): readonly Bounds[] {
  const cores: Bounds[] = []
  for (const span of spans) {
    const last = cores.at(-1)
    if (last !== undefined && span.earliest < last.latest)
      cores[cores.length - 1] = { ...last, earliest: Math.max(last.earliest, span.earliest) }
    else cores.push(span)
  }
  return cores
}

const meets = (a: Bounds, b: Bounds): boolean => a.earliest < b.latest && b.earliest < a.latest

function readingOf(members: readonly { readonly item: Dated; readonly span: Bounds }[]): Reading {
  const closest = members.reduce((a, b) => (length(b.span) < length(a.span) ? b : a))
  const items = members.map(({ item }) => item)
  return {
    time: closest.item.time,
    items,
    sources: [...new Set(items.flatMap((item) => (item.kind === 'evidence' ? [item.source.id] : [])))],
    isOwn: items.some(({ kind }) => kind === 'claim'),
  }
}

const length = ({ earliest, latest }: Bounds): number => latest - earliest
