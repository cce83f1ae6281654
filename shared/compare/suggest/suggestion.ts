import type { ClaimId, EvidenceId } from '../../ids.ts'
import type { SharedGrounds } from '../align/alignment.ts'

/** A claim that a passage may bear on, because it resembles the statement or evidence of it. */
export type Suggestion = {
  readonly claimId: ClaimId
  readonly score: number
  readonly grounds: SharedGrounds
  /** The evidence it resembles most; null if it is the statement. */
  readonly evidenceId: EvidenceId | null
}
