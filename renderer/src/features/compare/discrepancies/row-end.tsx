import { MessageSquareQuote } from 'lucide-react'
import type { Discrepancy } from '../../../../../shared/compare/discrepancies/discrepancy.ts'
import type { ClaimId } from '../../../../../shared/ids.ts'
import { useDb } from '../../../data/context.ts'
import { GridRowEnd } from '../../../ui/data-grid-cells.tsx'
import { Button } from '../../../ui/button.tsx'
import type { ShowClaim } from '../actions.ts'
import { bringBack, dismiss, makeClaim, openClaim } from './actions.ts'

type RowEndProps = {
  readonly row: Discrepancy
  /** The claim that was made of the row. */
  readonly claim: { readonly id: ClaimId; readonly number: string } | null
  readonly place: string
  readonly position: number
  readonly isEntry: boolean
  readonly showClaim: ShowClaim
}

/** What a row comes to: a claim, or nothing worth showing. */
export function RowEnd({ row, claim, place, position, isEntry, showClaim }: RowEndProps) {
  const db = useDb()
  const tabIndex = isEntry ? 0 : -1
  const isDismissed = row.dismissedBy.length > 0
  return (
    <GridRowEnd place={place} position={position}>
      <Button
        size="small"
        tabIndex={tabIndex}
        icon={<MessageSquareQuote />}
        onClick={() => void (claim === null ? makeClaim(db, row) : openClaim(db, showClaim, claim.id))}
      >
        {claim === null ? 'Make claim' : `Show claim ${claim.number}`}
      </Button>
      <Button
        size="small"
        variant="ghost"
        tabIndex={tabIndex}
        onClick={() => void (isDismissed ? bringBack(db, row) : dismiss(db, row))}
      >
        {isDismissed ? 'Bring back' : 'Dismiss'}
      </Button>
    </GridRowEnd>
  )
}
