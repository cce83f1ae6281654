import type { SourceId } from '../../ids.ts'
import { compareSlots, type Slot } from './slot.ts'
import type { Relation } from './values/relation.ts'

/** Slots that agree, the group most witnesses are in first. */
export type Group<S extends Slot = Slot> = { readonly slots: readonly S[]; readonly witnesses: number }

/** Divides slots about one thing by what they say of it. The more precise ones found a group, the vaguer join the largest they fit. */
export function groupsOf<S extends Slot>(
  slots: readonly S[],
  relate: (a: S, b: S) => Relation,
  witness: (source: SourceId) => string,
): readonly Group<S>[] {
  const wider = new Map(
    slots.map((slot) => [slot, slots.filter((other) => relate(slot, other) === 'wider').length]),
  )
  const groups: S[][] = []
  for (const slot of slots.toSorted(
    (a, b) => (wider.get(a) ?? 0) - (wider.get(b) ?? 0) || compareSlots(a, b),
  )) {
    const fitting = groups
      .filter((group) => group.every((member) => relate(slot, member) !== 'different'))
      .toSorted((a, b) => b.length - a.length)
    if (fitting[0] === undefined) groups.push([slot])
    else fitting[0].push(slot)
  }
  return groups
    .map((members) => ({
      slots: members.toSorted(compareSlots),
      witnesses: new Set(members.map(({ at }) => witness(at.sourceId))).size,
    }))
    .toSorted((a, b) => b.witnesses - a.witnesses || b.slots.length - a.slots.length || byFirst(a, b))
}

/** What was published first goes first, whatever is undated last. */
function byFirst(a: Group, b: Group): number {
  const [one, other] = [firstOf(a), firstOf(b)]
  if (one !== other) return one < other ? -1 : 1
  const [slot, another] = [a.slots[0], b.slots[0]]
  return slot === undefined || another === undefined ? 0 : compareSlots(slot, another)
}

const firstOf = ({ slots }: Group): string =>
  slots.map(({ prepared }) => prepared.source.published?.iso ?? '~').toSorted()[0] ?? '~'
