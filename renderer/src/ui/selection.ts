/** Which of some things are selected, and from which one a range goes on. */
export type Selection<Id extends string> = { readonly ids: ReadonlySet<Id>; readonly from: Id | null }

export const NOTHING_SELECTED: Selection<never> = { ids: new Set(), from: null }

/** Selects a thing, or no longer. */
export function toggled<Id extends string>({ ids }: Selection<Id>, id: Id): Selection<Id> {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { ids: next, from: id }
}

/**
 * Selects all from the last one toggled to `to` in the order in which they stand, besides what is selected already; only
 * `to` if there was none.
 */
export function extended<Id extends string>(
  { ids, from }: Selection<Id>,
  order: readonly Id[],
  to: Id,
): Selection<Id> {
  const [begin, end] = [order.indexOf(from ?? to), order.indexOf(to)]
  if (end === -1) return { ids, from }
  const first = begin === -1 ? end : Math.min(begin, end)
  const range = order.slice(first, Math.max(begin, end) + 1)
  return { ids: new Set([...ids, ...range]), from: from ?? to }
}

export const allOf = <Id extends string>(order: readonly Id[]): Selection<Id> => ({
  ids: new Set(order),
  from: null,
})
