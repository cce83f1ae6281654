import { groupBy } from '../../group-by.ts'
import type { PassageDecisionId } from '../../ids.ts'
import type { FactKind } from '../../project/passage-decision.ts'
import { placesOverlap, type Place } from '../compared-source.ts'
import type { Decided } from '../decided.ts'
import type { Group } from './groups.ts'
import type { Slot } from './slot.ts'

/** Whether the user said that two slots are about two different things. */
export function createApart(
  { notSameThing }: Pick<Decided, 'notSameThing'>,
  kind: FactKind,
): (a: Slot, b: Slot) => boolean {
  // One decision of the user may be thousands of pairs, and there are as many pairs of slots to ask for.
  const pairs = groupBy(
    notSameThing
      .filter((decision) => decision.about === kind)
      .map(({ places: [one, other] }) => inOrder(one, other)),
    ([one, other]) => `${one.sourceId} ${other.sourceId}`,
  )
  if (pairs.size === 0) return () => false
  return (a, b) => {
    const [one, other] = inOrder(a.at, b.at)
    return (pairs.get(`${one.sourceId} ${other.sourceId}`) ?? []).some(
      ([first, second]) =>
        (placesOverlap(one, first) && placesOverlap(other, second)) ||
        (placesOverlap(one, second) && placesOverlap(other, first)),
    )
  }
}

const inOrder = (one: Place, other: Place): readonly [Place, Place] =>
  one.sourceId <= other.sourceId ? [one, other] : [other, one]

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
