import { coverageTable, nextUnreviewed } from '../../../../shared/claims/coverage.ts'
import { numberedClaims } from '../../../../shared/claims/tree.ts'
import { isDraft, isLiving } from '../../../../shared/project/source-kind.ts'
import { setSilent } from '../../data/coverage.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { activeSource, workspace } from '../../state/workspace.ts'
import { announce } from '../../ui/live-region.tsx'
import { toast } from '../../ui/toast-store.ts'
import { showClaim } from './actions.ts'
import { shortStatement } from './statement-text.ts'

/** Opens the next source that nobody has looked through for the active claim, then for the claims after it. */
export async function goToUnreviewed(db: WorkbenchDb): Promise<void> {
  const [claims, sources, evidence, silences] = await Promise.all([
    db.claims.toArray(),
    db.sources.toArray(),
    db.evidence.toArray(),
    db.silences.toArray(),
  ])
  if (claims.length === 0) {
    toast.show({ title: 'There is no claim yet', description: 'Sources are reviewed for claims.' })
    return
  }
  const state = workspace.getState()
  const living = sources.filter(isLiving)
  const next = nextUnreviewed(
    numberedClaims(claims).map(({ claim }) => claim.id),
    living.toSorted((a, b) => (a.addedAt < b.addedAt ? -1 : 1)).map(({ id }) => id),
    coverageTable(evidence, silences),
    { claimId: state.activeClaim, sourceId: activeSource(state) },
  )
  if (next === null) {
    toast.show({ title: 'Every source is reviewed for every claim' })
    return
  }
  await showClaim(db, next.claimId)
  state.openSource(next.sourceId)
  const title = living.find(({ id }) => id === next.sourceId)?.meta.title.value ?? ''
  const statement = claims.find(({ id }) => id === next.claimId)?.statement ?? ''
  announce(`Not reviewed: “${title}”, for “${shortStatement(statement)}”`)
}

/** Says that the source one reads is silent on the active claim, and goes on to the next. */
export async function callSilent(db: WorkbenchDb): Promise<void> {
  const state = workspace.getState()
  const sourceId = activeSource(state)
  const claimId = state.activeClaim
  if (claimId === null || sourceId === null) {
    toast.show({
      title: 'Nothing was noted',
      description: 'Open a source and choose a claim, and try again.',
    })
    return
  }
  const source = await db.sources.get(sourceId)
  if (source !== undefined && isDraft(source)) {
    toast.show({ title: 'Nothing was noted', description: 'A draft is no source: it covers no claim.' })
    return
  }
  const evidence = await db.evidence.where('claimId').equals(claimId).toArray()
  if (evidence.some((item) => item.sourceId === sourceId)) {
    toast.show({ title: 'This source is not silent', description: 'It gives evidence for the claim.' })
    return
  }
  await setSilent(db, claimId, sourceId, true)
  await goToUnreviewed(db)
}
