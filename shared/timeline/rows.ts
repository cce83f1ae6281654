import { groupBy } from '../group-by.ts'
import type { NumberedClaim } from '../claims/tree.ts'
import type { ClaimId } from '../ids.ts'
import type { Stance } from '../project/claim.ts'
import type { Bounds } from '../project/event-time.ts'
import type { Source } from '../project/source.ts'
import type { Conflict } from './conflicts.ts'
import { trackOf, type ClaimItem, type EvidenceItem, type TimelineItem, type Track } from './items.ts'
import { pack, type Mark } from './pack.ts'

/** A claim with the times that are given for it. */
export type ClaimGroup = {
  readonly claim: NumberedClaim
  readonly own: ClaimItem | null
  readonly evidence: readonly EvidenceItem[]
  readonly conflict: Conflict | null
}

type Placed = {
  readonly key: string
  /** From the top, in px. */
  readonly y: number
  readonly height: number
  readonly marks: readonly Mark<TimelineItem>[]
}
export type TrackRow = Placed & {
  readonly kind: 'track'
  readonly track: Track
  readonly count: number
  readonly isOpen: boolean
}
/** `marks` are the claim's own time in lane 0 and, while it is closed, its evidence in lane 1. */
export type ClaimRow = Placed & {
  readonly kind: 'claim'
  readonly group: ClaimGroup
  readonly isOpen: boolean
}
export type SourceRow = Placed & {
  readonly kind: 'source'
  readonly claim: NumberedClaim
  readonly source: Source
  readonly stances: readonly Stance[]
  /** When the claim has it. */
  readonly own: Bounds | null
}
type LanesRow = Placed & { readonly kind: 'lanes'; readonly track: Track }
/** One line of the timeline, with what is named at its beginning. */
export type TimelineRow = TrackRow | ClaimRow | SourceRow | LanesRow

/** In px. */
const SIZES = { track: 32, claim: 64, lane: 24, pad: 6 } as const
const MOST_LANES = { source: 3, track: 8 } as const

export type LayoutOptions = {
  readonly msPerPx: number
  readonly isOpen: (group: ClaimGroup) => boolean
  readonly folded: ReadonlySet<Track>
  readonly labelWidth: (item: TimelineItem) => number
}

export type Layout = { readonly rows: readonly TimelineRow[]; readonly height: number }

/** Everything from top to bottom: each claim with its sources, then reports, then what came into the project when. */
export function layOut(
  groups: readonly ClaimGroup[],
  items: readonly TimelineItem[],
  options: LayoutOptions,
): Layout {
  const rows: TimelineRow[] = []
  let y = 0
  const add = (row: Unplaced) => {
    rows.push({ ...row, y })
    y += row.height
  }
  const tracks = groupBy(items, trackOf)
  const events = tracks.get('events')?.length ?? 0
  add(trackRow('events', events, options))
  if (!options.folded.has('events')) for (const group of groups) claimRows(group, options).forEach(add)
  for (const track of ['reports', 'retrieved'] as const) {
    const own = tracks.get(track) ?? []
    add(trackRow(track, own.length, options))
    if (own.length > 0 && !options.folded.has(track)) add(lanesRow(track, own, options))
  }
  return { rows, height: y }
}

type Unplaced = TimelineRow extends infer Row ? (Row extends TimelineRow ? Omit<Row, 'y'> : never) : never

const trackRow = (track: Track, count: number, { folded }: LayoutOptions): Unplaced => ({
  kind: 'track',
  key: track,
  track,
  count,
  isOpen: !folded.has(track),
  height: SIZES.track,
  marks: [],
})

function claimRows(group: ClaimGroup, options: LayoutOptions): readonly Unplaced[] {
  const { claim, own, evidence } = group
  const isOpen = evidence.length > 0 && options.isOpen(group)
  const ownMark = own === null ? [] : pack<TimelineItem>([own], { msPerPx: options.msPerPx, most: 1 }).marks
  const others = isOpen ? [] : pack<TimelineItem>(evidence, { msPerPx: options.msPerPx, most: 1 }).marks
  const head: Unplaced = {
    kind: 'claim',
    key: claim.claim.id,
    group,
    isOpen,
    height: SIZES.claim,
    marks: [...ownMark, ...others.map((mark) => ({ ...mark, lane: 1 }))],
  }
  if (!isOpen) return [head]
  const bySource = groupBy(evidence, ({ source }) => source.id)
  return [head, ...[...bySource.values()].flatMap((given) => sourceRow(group, given, options))]
}

function sourceRow(
  { claim, own }: ClaimGroup,
  given: readonly EvidenceItem[],
  { msPerPx }: LayoutOptions,
): readonly Unplaced[] {
  const source = given[0]?.source
  if (source === undefined) return []
  const { marks, count } = pack<TimelineItem>(given, { msPerPx, most: MOST_LANES.source })
  const stances = [...new Set(given.map(({ evidence }) => evidence.stance))]
  const key = `${claim.claim.id} ${source.id}`
  const band = own === null ? null : own.bounds
  return [{ kind: 'source', key, claim, source, stances, own: band, marks, height: count * SIZES.lane }]
}

function lanesRow(
  track: Track,
  items: readonly TimelineItem[],
  { msPerPx, labelWidth }: LayoutOptions,
): Unplaced {
  const { marks, count } = pack(items, { msPerPx, most: MOST_LANES.track, labelWidth })
  return { kind: 'lanes', key: `${track} lanes`, track, marks, height: count * SIZES.lane + SIZES.pad }
}

/** Where a mark stands in its row, from the top of the timeline to its middle, in px. */
export function middleOf(row: TimelineRow, { lane }: Mark<TimelineItem>): number {
  if (row.kind === 'claim') return row.y + (lane === 0 ? 20 : 42)
  return row.y + lane * SIZES.lane + SIZES.lane / 2
}

/** Where conflicting times of a claim are tied together, clear of what the row shows, in px. */
export const conflictHeight = ({ y, isOpen }: ClaimRow): number => y + (isOpen ? 46 : 57)

/** Those of rows in their order that lie between two heights. */
export const rowsBetween = (rows: readonly TimelineRow[], top: number, bottom: number) =>
  rows.filter(({ y, height }) => y + height > top && y < bottom)

/** Whether a claim with this much evidence is shown with its sources unless one says otherwise. */
export const isShortEnough = ({ evidence }: ClaimGroup): boolean =>
  new Set(evidence.map(({ source }) => source.id)).size <= MOST_OPEN
const MOST_OPEN = 12

/** The claims that times are given for, in the order of the list. */
export function claimGroups(
  items: readonly TimelineItem[],
  conflicts: ReadonlyMap<ClaimId, Conflict>,
): readonly ClaimGroup[] {
  const groups = new Map<ClaimId, { claim: NumberedClaim; own: ClaimItem | null; evidence: EvidenceItem[] }>()
  for (const item of items) {
    if (item.kind !== 'claim' && item.kind !== 'evidence') continue
    const { claim } = item
    const group = groups.get(claim.claim.id) ?? { claim, own: null, evidence: [] }
    if (item.kind === 'claim') group.own = item
    else group.evidence.push(item)
    groups.set(claim.claim.id, group)
  }
  return [...groups].map(([id, group]) => ({ ...group, conflict: conflicts.get(id) ?? null }))
}
