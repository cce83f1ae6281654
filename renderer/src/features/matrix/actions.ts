import { cellAt, type MatrixColumn, type MatrixRow } from '../../../../shared/claims/matrix.ts'
import type { ClaimId } from '../../../../shared/ids.ts'
import { isPlaced, leadingPart } from '../../../../shared/project/quotation.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { setSilentAll } from '../../data/coverage.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { workspace } from '../../state/workspace.ts'
import { announce } from '../../ui/live-region.tsx'
import { toast } from '../../ui/toast-store.ts'

/** Brings a claim into its panel; that belongs to another feature. */
export type ShowClaim = (db: WorkbenchDb, id: ClaimId) => Promise<void>

/** Opens both places of a cell: the claim in its panel, and the passage in its source, or the source if it gives none. */
export async function openCell(
  db: WorkbenchDb,
  showClaim: ShowClaim,
  row: MatrixRow,
  column: MatrixColumn,
): Promise<void> {
  const state = workspace.getState()
  const cell = cellAt(row, column)
  const annotation = cell.kind === 'covered' ? await db.annotations.get(cell.best.annotationId) : undefined
  await showClaim(db, row.claim.id)
  if (annotation !== undefined) {
    const led = leadingPart(annotation)
    state.requestReveal({
      sourceId: annotation.sourceId,
      annotationId: annotation.id,
      span: isPlaced(led) ? span(led.start, led.end) : null,
    })
    state.setActiveAnnotation(annotation.id)
    return
  }
  const open = column.sources.find(({ id }) => !row.silent.has(id)) ?? column.sources[0]
  if (open !== undefined) state.openSource(open.id)
}

/** Opens a claim in its panel, beside what was being read. */
export async function openClaim(db: WorkbenchDb, showClaim: ShowClaim, { claim }: MatrixRow): Promise<void> {
  await showClaim(db, claim.id)
  workspace.getState().setView('read')
}

/** Says that a source, or all of a lineage, is silent on a claim; and if that was said, that nobody has looked. */
export async function toggleSilent(db: WorkbenchDb, row: MatrixRow, column: MatrixColumn): Promise<void> {
  const { kind } = cellAt(row, column)
  if (kind === 'covered') {
    toast.show({ title: 'This source is not silent', description: 'It gives evidence for the claim.' })
    return
  }
  const ids = column.sources.map(({ id }) => id)
  await setSilentAll(db, row.claim.id, ids, kind === 'unreviewed')
  announce(`${kind === 'unreviewed' ? 'Silent' : 'Not reviewed'}: “${column.name}”`)
}
