import { placeOf } from '../../../../../shared/compare/compared-source.ts'
import { useMemo } from 'react'
import { numberedClaims } from '../../../../../shared/claims/tree.ts'
import type { Discrepancy } from '../../../../../shared/compare/discrepancies/discrepancy.ts'
import { claimsOfRows } from '../../../../../shared/compare/discrepancies/row-claims.ts'
import type { ClaimId } from '../../../../../shared/ids.ts'
import { isPlaced } from '../../../../../shared/project/quotation.ts'
import { useRows } from '../../../data/context.ts'

export type RowClaim = { readonly id: ClaimId; readonly number: string }

/** The claims that were made of rows, by the key of the row. */
export function useRowClaims(rows: readonly Discrepancy[]): ReadonlyMap<string, RowClaim> {
  const claims = useRows('claims')
  const evidence = useRows('evidence')
  const annotations = useRows('annotations')
  const placed = useMemo(() => {
    const marks = new Map((annotations ?? []).map((mark) => [mark.id, mark]))
    return (evidence ?? []).flatMap(({ claimId, annotationId, value = null }) => {
      const mark = marks.get(annotationId)
      if (mark === undefined || !isPlaced(mark.anchor)) return []
      return [{ claimId, value, place: placeOf({ ...mark.anchor, id: mark.sourceId }, mark.anchor) }]
    })
  }, [evidence, annotations])
  return useMemo(() => {
    const numbers = new Map(numberedClaims(claims ?? []).map(({ claim, number }) => [claim.id, number]))
    const found = new Map<string, RowClaim>()
    for (const [key, id] of claimsOfRows(rows, placed)) {
      const number = numbers.get(id)
      if (number !== undefined) found.set(key, { id, number })
    }
    return found
  }, [rows, placed, claims])
}
