import { groupBy } from '../group-by.ts'
import type { Bounds } from '../project/event-time.ts'

type Packable = { readonly bounds: Bounds }

/** Things drawn as one mark in a lane: one, or several that lie too close to be told apart. */
export type Mark<T> = {
  /** One at least. */
  readonly items: readonly T[]
  /** Of all of them. */
  readonly bounds: Bounds
  readonly lane: number
  /** Px to the next mark of the lane, and from the one before it with its label. */
  readonly room: number
  readonly before: number
}

export type Lanes<T> = { readonly marks: readonly Mark<T>[]; readonly count: number }

/** The narrowest that a mark is drawn, in px: something can always be seen and pressed. */
const LEAST_WIDTH = 12
const GAP = 3

type PackOptions<T> = {
  readonly msPerPx: number
  /** More lanes are never made: what is close together becomes one mark instead. */
  readonly most: number
  /** Px that a label right of its mark wishes for; labels are left out before marks are joined. */
  readonly labelWidth?: (item: T) => number
}

/**
 * Puts things into lanes in which no two marks lie on each other. Depends on how closely one looks, not on where, so that
 * nothing jumps while the view is moved.
 */
export function pack<T extends Packable>(items: readonly T[], options: PackOptions<T>): Lanes<T> {
  const { msPerPx, most, labelWidth } = options
  const singles = items.map((item): Group<T> => ({ items: [item], bounds: item.bounds }))
  if (labelWidth !== undefined) {
    const labelled = placed(singles, msPerPx, most, ({ items: [item] }) =>
      item === undefined ? 0 : labelWidth(item),
    )
    if (labelled !== null) return labelled
  }
  let groups: readonly Group<T>[] = singles
  for (let apart = LEAST_WIDTH; ; apart *= 2) {
    const lanes = placed(groups, msPerPx, most, () => 0)
    if (lanes !== null) return lanes
    groups = grouped(items, apart * msPerPx)
  }
}

type Group<T> = Pick<Mark<T>, 'items' | 'bounds'>

/** Px from any fixed time; a short mark stands around the middle of its time. */
export function extentOf({ earliest, latest }: Bounds, msPerPx: number): readonly [number, number] {
  const middle = (earliest + latest) / 2 / msPerPx
  const half = Math.max(LEAST_WIDTH, (latest - earliest) / msPerPx) / 2
  return [middle - half, middle + half]
}

/** First fit by beginning; null if that takes more than `most` lanes. */
function placed<T>(
  groups: readonly Group<T>[],
  msPerPx: number,
  most: number,
  labelWidth: (group: Group<T>) => number,
): Lanes<T> | null {
  const boxes = groups
    .map((group) => {
      const [left, right] = extentOf(group.bounds, msPerPx)
      return { group, left, right, end: right + labelWidth(group) + GAP }
    })
    .toSorted((a, b) => a.left - b.left)
  const ends: number[] = []
  const lanes: (typeof boxes)[] = []
  for (const box of boxes) {
    const free = ends.findIndex((end) => end <= box.left)
    const lane = free === -1 ? ends.length : free
    if (lane >= most) return null
    ends[lane] = box.end
    const row = lanes[lane] ?? []
    row.push(box)
    lanes[lane] = row
  }
  const marks = lanes.flatMap((row, lane) =>
    row.map(({ group, left, right }, index) => ({
      ...group,
      lane,
      room: (row[index + 1]?.left ?? Infinity) - right,
      before: left - (row[index - 1]?.end ?? -Infinity),
    })),
  )
  return { marks: marks.toSorted((a, b) => a.bounds.earliest - b.bounds.earliest), count: lanes.length }
}

/** What begins and ends in the same stretches of time, `length` ms long. */
function grouped<T extends Packable>(items: readonly T[], length: number): readonly Group<T>[] {
  const origin = items.reduce((least, { bounds }) => Math.min(least, bounds.earliest), Infinity)
  const stretch = (time: number) => Math.floor((time - origin) / length)
  const groups = groupBy(items, ({ bounds }) => `${stretch(bounds.earliest)} ${stretch(bounds.latest)}`)
  return [...groups.values()].map((members) => ({
    items: members,
    bounds: {
      earliest: Math.min(...members.map(({ bounds }) => bounds.earliest)),
      latest: Math.max(...members.map(({ bounds }) => bounds.latest)),
    },
  }))
}
