import type { Stance } from '../project/claim.ts'
import type { ClaimTally } from './tally.ts'

/** One part of a bar from 0 to 1. */
export type StanceSegment = {
  readonly stance: Stance
  readonly sources: number
  readonly from: number
  readonly to: number
}

/** From yes to no, so that opposition sits at the two ends. */
const BAR_ORDER: readonly Stance[] = ['supports', 'qualifies', 'mentions', 'contradicts']

/** The sources of a claim as a bar divided by dominant stance; absent stances have no segment, no evidence gives no bar. */
export function stanceBar({ sources, bySource }: ClaimTally): readonly StanceSegment[] {
  let counted = 0
  return BAR_ORDER.filter((stance) => sources[stance] > 0).map((stance) => {
    const from = counted / bySource.length
    counted += sources[stance]
    return { stance, sources: sources[stance], from, to: counted / bySource.length }
  })
}
