import type { IntervalIndex } from '../../../../../shared/anchor/interval-index.ts'
import type { AnnotationId } from '../../../../../shared/ids.ts'
import type { Annotation } from '../../../../../shared/project/annotation.ts'
import { isPlaced, metAtParts, partAt } from '../../../../../shared/project/quotation.ts'
import type { TextOffset } from '../../../../../shared/text/offsets.ts'

/**
 * The annotation after or before the active one; without one, the first after or the last before `from`. Null at the
 * end: stepping does not wrap, so that one notices having seen everything.
 */
export function stepAnnotation(
  ordered: readonly Annotation[],
  active: AnnotationId | null,
  from: number,
  direction: 'next' | 'previous',
): Annotation | null {
  const at = ordered.findIndex(({ id }) => id === active)
  if (at !== -1) {
    const other = ordered[direction === 'next' ? at + 1 : at - 1]
    return other === undefined ? null : metFrom(direction, other)
  }
  const found =
    direction === 'next'
      ? ordered.find(({ anchor }) => anchor.start >= from)
      : ordered.findLast(({ anchor }) => anchor.start < from)
  return found === undefined ? null : metFrom(direction, found)
}

/**
 * The part of the active quotation after or before the one of a number, as a place to go to before any other annotation; null
 * at its end. Parts that lost their place are passed over.
 */
export function stepWithin(
  active: Annotation,
  number: number,
  direction: 'next' | 'previous',
): Annotation | null {
  const placed = metAtParts(active).filter(({ anchor }) => isPlaced(anchor))
  const at = placed.findIndex(({ anchor }) => anchor === partAt(active, number))
  return placed[direction === 'next' ? at + 1 : at - 1] ?? null
}

/** One comes to a quotation at its first part, and back to it at its last. */
function metFrom(direction: 'next' | 'previous', annotation: Annotation): Annotation {
  const placed = metAtParts(annotation).filter(({ anchor }) => isPlaced(anchor))
  return placed.at(direction === 'next' ? 0 : -1) ?? annotation
}

/** The topmost annotation at a place: the shortest, as painted; of equals the latest. */
export const topmostAt = (index: IntervalIndex<Annotation>, at: TextOffset): Annotation | null =>
  pileAt(index, at)[0] ?? null

/** The annotations at a place, the topmost first. */
export function pileAt(index: IntervalIndex<Annotation>, at: TextOffset): readonly Annotation[] {
  const length = ({ anchor }: Annotation) => anchor.end - anchor.start
  return index
    .at(at)
    .toReversed()
    .sort((a, b) => length(a) - length(b))
}

/**
 * The place whose pile of annotations is cycled through: the one pointed at, unless the active annotation is elsewhere;
 * then where that one is first overlapped. Null when nothing was pointed at and none is active.
 */
export function cyclePoint(
  index: IntervalIndex<Annotation>,
  active: Annotation | null,
  point: TextOffset | null,
): TextOffset | null {
  if (active === null) return point
  const { start } = active.anchor
  if (point !== null && index.at(point).some(({ id }) => id === active.id)) return point
  const other = index.within(active.anchor).find(({ item }) => item.id !== active.id)
  return other === undefined || other.start < start ? start : other.start
}

/** The annotation after the active one in the pile at a place, round and round. */
export function cycleOverlapping(
  index: IntervalIndex<Annotation>,
  active: Annotation | null,
  point: TextOffset | null,
): Annotation | null {
  if (point === null) return null
  const pile = index.at(point)
  const at = pile.findIndex(({ id }) => id === active?.id)
  return pile[(at + 1) % pile.length] ?? null
}
