import type { PassageDecisionId } from '../../ids.ts'
import type { FactKind } from '../../project/passage-decision.ts'
import { placesOverlap } from '../compared-source.ts'
import type { Decided } from '../decided.ts'
import type { Group } from './groups.ts'
import type { Slot } from './slot.ts'

/** Whether the user said that two slots are about two different things. */
export function createApart(
  { notSameThing }: Pick<Decided, 'notSameThing'>,
  kind: FactKind,
): (a: Slot, b: Slot) => boolean {
  const pairs = notSameThing.filter(({ about }) => about === kind).map(({ places }) => places)
  if (pairs.length === 0) return () => false
  return (a, b) =>
    pairs.some(
      ([one, other]) =>
        (placesOverlap(a.at, one) && placesOverlap(b.at, other)) ||
        (placesOverlap(a.at, other) && placesOverlap(b.at, one)),
    )
}

/** The decisions that what these groups say is no difference; none as long as one group holds nothing they were about. */
export function dismissalsOf(
  groups: readonly Group[],
  { dismissed }: Pick<Decided, 'dismissed'>,
  kind: FactKind,
): readonly PassageDecisionId[] {
  const about = dismissed.filter((decision) => decision.about === kind)
  if (about.length === 0) return []
  const coverOf = ({ slots }: Group) =>
    about.filter(({ places }) => slots.some(({ at }) => places.some((place) => placesOverlap(at, place))))
  const covers = groups.map(coverOf)
  if (covers.some(({ length }) => length === 0)) return []
  return [...new Set(covers.flat().map(({ id }) => id))].toSorted()
}
