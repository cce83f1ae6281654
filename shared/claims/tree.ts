import type { ClaimId } from '../ids.ts'
import type { Claim } from '../project/claim.ts'
import { treesOf, type Branch } from '../tree.ts'

type Placed = Pick<Claim, 'id' | 'partOf' | 'order'>

/** A claim with the claims it is broken into, both in the user's order. */
export type ClaimNode<C extends Placed = Claim> = {
  readonly claim: C
  readonly parts: readonly ClaimNode<C>[]
}

/** The claims as the trees they form; no claim is ever lost from sight. */
export function claimTrees<C extends Placed>(claims: readonly C[]): readonly ClaimNode<C>[] {
  const nodeOf = ({ item, parts }: Branch<C>): ClaimNode<C> => ({ claim: item, parts: parts.map(nodeOf) })
  return treesOf<ClaimId, C>(claims, byOrder).map(nodeOf)
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

/** By code unit, as the keys are made; equal keys, which only foreign bundles have, by id. */
export function byOrder(
  a: { readonly order: string; readonly id: string },
  b: { readonly order: string; readonly id: string },
): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : 1
}
