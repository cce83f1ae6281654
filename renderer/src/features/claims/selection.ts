import type { ClaimId } from '../../../../shared/ids.ts'

/** Claims taken together. `base` is what was selected when the range began at `anchor`. */
export type Selection = {
  readonly ids: ReadonlySet<ClaimId>
  readonly base: ReadonlySet<ClaimId>
  readonly anchor: ClaimId | null
}

export const EMPTY_SELECTION: Selection = { ids: new Set(), base: new Set(), anchor: null }

/** Takes one claim in or out; the next range begins at it. */
export function toggled({ ids }: Selection, id: ClaimId): Selection {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { ids: next, base: next, anchor: id }
}

/** Selects from where the range began, else from `from`, to a claim, in the order on show; a longer range before is forgotten. */
export function selectedTo(
  { base, anchor }: Selection,
  shown: readonly ClaimId[],
  from: ClaimId,
  to: ClaimId,
): Selection {
  const start = anchor !== null && shown.includes(anchor) ? anchor : from
  const [first, last] = [shown.indexOf(start), shown.indexOf(to)].sort((a, b) => a - b)
  if (first === undefined || last === undefined || first === -1) return { ids: base, base, anchor }
  return { ids: new Set([...base, ...shown.slice(first, last + 1)]), base, anchor: start }
}
