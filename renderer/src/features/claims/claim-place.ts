import type { Claim } from '../../../../shared/project/claim.ts'
import type { Dropped } from '../../../../shared/project/dragged.ts'
import { moveClaim } from '../../data/claims.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { attach, bring, exhibitOfDrop } from './actions.ts'
import { placeOfDrop, placeOneStep, type ClaimStep, type DropSide } from './claim-moves.ts'
import type { ClaimView } from './claim-view.ts'
import { setFolded } from './panel-state.ts'

type Placing = {
  /** All claims in reading order, and the ids of those on show: moving goes by what is seen. */
  readonly claims: readonly Claim[]
  readonly shown: readonly string[]
  /** Whether the order on show is the claims' own, in which alone they can be moved. */
  readonly movable: boolean
}

/** How a claim is moved, and what is done with what is dropped on it. */
export function claimPlace(
  db: WorkbenchDb,
  { claim, evidence }: ClaimView,
  { claims, shown, movable }: Placing,
) {
  const placeAt = (step: ClaimStep) => (movable ? placeOneStep(claims, shown, claim, step) : null)
  return {
    canMove: (step: ClaimStep): boolean => placeAt(step) !== null,
    move: (step: ClaimStep): void => {
      const place = placeAt(step)
      if (place === null) return
      if (place.partOf !== null) setFolded([place.partOf], false)
      void moveClaim(db, claim.id, place)
    },
    take: async (dropped: Dropped, side: DropSide | 'evidence', way: 'move' | 'copy'): Promise<void> => {
      if (dropped.kind === 'claim') {
        const place =
          side === 'evidence' || (!movable && side !== 'inside')
            ? null
            : placeOfDrop(claims, dropped.id, claim.id, side)
        if (place !== null) await moveClaim(db, dropped.id, place)
        return
      }
      if (dropped.kind === 'evidence') {
        if (!evidence.some(({ id }) => id === dropped.id)) await bring(db, dropped.id, claim.id, way)
        return
      }
      const exhibit = await exhibitOfDrop(db, dropped)
      if (exhibit !== null) await attach(db, claim.id, { exhibit, passage: null })
    },
  }
}
