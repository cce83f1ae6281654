import type { ClaimId } from '../../../../shared/ids.ts'
import type { Claim } from '../../../../shared/project/claim.ts'
import { canBePartOf } from '../../../../shared/tree.ts'
import type { ClaimPlace } from '../../data/claims.ts'
import { gapBeside, gapOneStep } from './neighbours.ts'

/** A step among the claims beside it, into the one above as its part, or out of its whole. */
export type ClaimStep = 'up' | 'down' | 'top' | 'in' | 'out'

/** Where on a claim another one was dropped. */
export type DropSide = 'before' | 'after' | 'inside'

/**
 * Where a claim goes by one step; null if it cannot. `claims` are in reading order, `shown` are the ids of those that a
 * filter leaves.
 */
export function placeOneStep(
  claims: readonly Claim[],
  shown: readonly string[],
  moved: Claim,
  step: ClaimStep,
): ClaimPlace | null {
  const siblings = beside(claims, moved)
  const ids = new Set<string>(siblings.map(({ id }) => id))
  const seen = shown.filter((id) => ids.has(id))
  if (step === 'in') {
    const above = siblings.find(({ id }) => id === seen[seen.indexOf(moved.id) - 1])
    return above === undefined ? null : placeInside(claims, moved.id, above.id)
  }
  if (step === 'out') {
    const whole = claims.find(({ id }) => id === moved.partOf)
    return whole === undefined ? null : placeOfDrop(claims, moved.id, whole.id, 'after')
  }
  const gap = gapOneStep(siblings, seen, moved.id, step)
  return gap === null ? null : { partOf: moved.partOf ?? null, ...gap }
}

/** Where a claim goes that was dropped on another; null if it stands there already or cannot go there. */
export function placeOfDrop(
  claims: readonly Claim[],
  moved: ClaimId,
  target: ClaimId,
  side: DropSide,
): ClaimPlace | null {
  if (side === 'inside') return placeInside(claims, moved, target)
  const other = claims.find(({ id }) => id === target)
  if (other === undefined) return null
  const { partOf } = other
  if (partOf !== undefined && !canBePartOf(byId(claims), moved, partOf)) return null
  const gap = gapBeside(beside(claims, other), moved, target, side)
  return gap === null ? null : { partOf: partOf ?? null, ...gap }
}

function placeInside(claims: readonly Claim[], moved: ClaimId, whole: ClaimId): ClaimPlace | null {
  if (!canBePartOf(byId(claims), moved, whole)) return null
  const parts = claims.filter(({ partOf }) => partOf === whole)
  if (parts.at(-1)?.id === moved) return null
  return { partOf: whole, above: parts.findLast(({ id }) => id !== moved)?.order ?? null, below: null }
}

const beside = (claims: readonly Claim[], { partOf }: Claim): readonly Claim[] =>
  claims.filter((claim) => claim.partOf === partOf)

const byId = (claims: readonly Claim[]): ReadonlyMap<ClaimId, Claim> =>
  new Map(claims.map((claim) => [claim.id, claim]))
