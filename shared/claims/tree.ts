import { groupBy } from '../group-by.ts'
import type { ClaimId } from '../ids.ts'
import type { Claim } from '../project/claim.ts'

/** How deep claims can be broken up: far beyond use, and what a hostile project could make of the screen. */
export const MOST_LEVELS = 12

type Placed = Pick<Claim, 'id' | 'partOf' | 'order'>

/** A claim with the claims it is broken into, both in the user's order. */
export type ClaimNode<C extends Placed = Claim> = {
  readonly claim: C
  readonly parts: readonly ClaimNode<C>[]
}

/**
 * The claims as the trees they form. One whose whole is missing stands by itself, and so does the first of a ring, which
 * only a damaged project has: no claim is ever lost from sight.
 */
export function claimTrees<C extends Placed>(claims: readonly C[]): readonly ClaimNode<C>[] {
  const known = new Set(claims.map(({ id }) => id))
  const wholeOf = ({ partOf }: C) => (partOf === undefined || !known.has(partOf) ? null : partOf)
  const byWhole = groupBy(claims.toSorted(byOrder), wholeOf)
  const placed = new Set<ClaimId>()
  const nodeOf = (claim: C): ClaimNode<C> => {
    placed.add(claim.id)
    const parts = (byWhole.get(claim.id) ?? []).filter(({ id }) => !placed.has(id))
    return { claim, parts: parts.map(nodeOf) }
  }
  const roots = (byWhole.get(null) ?? []).map(nodeOf)
  const ringed = claims.toSorted(byOrder).flatMap((claim) => (placed.has(claim.id) ? [] : [nodeOf(claim)]))
  return [...roots, ...ringed]
}

/** A claim as it is cited: `2.1` for the first part of the second claim; `level` is 1 for a claim that is part of none. */
export type NumberedClaim<C extends Placed = Claim> = {
  readonly claim: C
  readonly number: string
  readonly level: number
}

/** All claims in the order they are read: each followed by its parts. */
export function numberedClaims<C extends Placed>(claims: readonly C[]): readonly NumberedClaim<C>[] {
  const number = (nodes: readonly ClaimNode<C>[], before: string, level: number): NumberedClaim<C>[] =>
    nodes.flatMap(({ claim, parts }, index) => {
      const own = `${before}${index + 1}`
      return [{ claim, number: own, level }, ...number(parts, `${own}.`, level + 1)]
    })
  return number(claimTrees(claims), '', 1)
}

/** The claims a claim is part of, from the nearest to the outermost, `MOST_LEVELS` at most. */
export function wholesOf<C extends Placed>(claims: ReadonlyMap<ClaimId, C>, id: ClaimId): readonly C[] {
  const wholes: C[] = []
  let whole = wholeOf(claims, claims.get(id))
  while (whole !== undefined && wholes.length < MOST_LEVELS) {
    wholes.push(whole)
    whole = wholeOf(claims, whole)
  }
  return wholes
}

const wholeOf = <C extends Placed>(claims: ReadonlyMap<ClaimId, C>, claim: C | undefined): C | undefined =>
  claim?.partOf === undefined ? undefined : claims.get(claim.partOf)

/** Whether a claim can become part of another: of any but itself and what is part of it, unless that would go too deep. */
export function canBePartOf<C extends Placed>(
  claims: ReadonlyMap<ClaimId, C>,
  part: ClaimId,
  whole: ClaimId,
): boolean {
  if (part === whole || !claims.has(part) || !claims.has(whole)) return false
  const above = wholesOf(claims, whole)
  return (
    !above.some(({ id }) => id === part) &&
    above.length + 1 + levelsOf([...claims.values()], part) <= MOST_LEVELS
  )
}

/** How many levels a claim and its parts take. */
function levelsOf<C extends Placed>(claims: readonly C[], id: ClaimId): number {
  const parts = groupBy(claims, ({ partOf }) => partOf)
  let levels = 0
  for (let level: readonly ClaimId[] = [id]; level.length > 0 && levels <= MOST_LEVELS; levels += 1)
    level = level.flatMap((whole) => (parts.get(whole) ?? []).map((part) => part.id))
  return levels
}

/** By code unit, as the keys are made; equal keys, which only foreign bundles have, by id. */
export function byOrder(
  a: { readonly order: string; readonly id: string },
  b: { readonly order: string; readonly id: string },
): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : 1
}
