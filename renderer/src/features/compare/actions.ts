import type { ClaimId } from '../../../../shared/ids.ts'
import type { WorkbenchDb } from '../../data/db.ts'

/** Brings a claim up in the claims panel; it belongs to another feature. */
export type ShowClaim = (db: WorkbenchDb, id: ClaimId) => Promise<void>
