import type { IntervalIndex } from '../../../../../shared/anchor/interval-index.ts'
import type { AnnotationId } from '../../../../../shared/ids.ts'
import type { Annotation } from '../../../../../shared/project/annotation.ts'
import { type TextOffset, contains, span } from '../../../../../shared/text/offsets.ts'

/** By place, the longer first where two begin together; ids decide the rest, so that the order never wavers. */
export function inReadingOrder(annotations: readonly Annotation[]): readonly Annotation[] {
  return [...annotations].sort(
    ({ anchor: a, id: idA }, { anchor: b, id: idB }) =>
      a.start - b.start || b.end - a.end || (idA < idB ? -1 : 1),
  )
}

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
  if (at !== -1) return ordered[direction === 'next' ? at + 1 : at - 1] ?? null
  const found =
    direction === 'next'
      ? ordered.find(({ anchor }) => anchor.start >= from)
      : ordered.findLast(({ anchor }) => anchor.start < from)
  return found ?? null
}

/** The topmost annotation at a place: the shortest, as painted; of equals the latest. */
export function topmostAt(index: IntervalIndex<Annotation>, at: TextOffset): Annotation | null {
  const length = ({ anchor }: Annotation) => anchor.end - anchor.start
  return index
    .at(at)
    .reduce<Annotation | null>((best, each) => (best && length(best) < length(each) ? best : each), null)
}

/**
 * The next of the annotations that lie over each other at a place, after the active one, round and round. `point` is
 * the last place pointed at; when the active annotation is not there, its own beginning counts.
 */
export function cycleOverlapping(
  index: IntervalIndex<Annotation>,
  active: Annotation | null,
  point: TextOffset | null,
): Annotation | null {
  const here =
    active !== null && (point === null || !contains(active.anchor, span(point, point)))
      ? active.anchor.start
      : point
  if (here === null) return null
  const pile = index.at(here)
  const at = pile.findIndex(({ id }) => id === active?.id)
  return pile[(at + 1) % pile.length] ?? null
}
