import { FileDiff } from 'lucide-react'
import type { Evidence } from '../../../../shared/project/claim.ts'
import { useLive } from '../../data/context.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { changedParts } from '../../data/review.ts'
import { workspace } from '../../state/workspace.ts'
import { plural } from '../../ui/format.ts'
import { QuietButton } from '../../ui/quiet-button.tsx'
import s from './evidence-changed.module.css'

/** Says that passages a claim rests on read otherwise in a newer version, until somebody has looked at them. */
export function EvidenceChanged({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const changed = useLive((db) => countChanged(db, evidence), [evidence]) ?? 0
  if (changed === 0) return null
  return (
    <QuietButton
      className={s.sign}
      icon={<FileDiff aria-hidden="true" />}
      title={`${plural(changed, 'passage has', 'passages have')} other words in a newer version of the source, or none`}
      onClick={() => workspace.getState().openDialog({ kind: 'review', all: true })}
    >
      Evidence changed
    </QuietButton>
  )
}

async function countChanged(db: WorkbenchDb, evidence: readonly Evidence[]): Promise<number> {
  const rows = await db.annotations.bulkGet(evidence.map(({ annotationId }) => annotationId))
  return rows.filter((row) => row !== undefined && changedParts(row).length > 0).length
}
