import { isLiving } from '../../../shared/project/source-kind.ts'
import type { WorkbenchDb } from '../data/db.ts'
import { countStatements } from '../data/statements.ts'

export type ProjectCounts = {
  readonly sources: number
  readonly annotations: number
  readonly claims: number
  readonly disputed: number
}

/** What the status line counts; sources in the bin and what hangs on them rest. */
export async function projectCounts(db: WorkbenchDb): Promise<ProjectCounts> {
  const [sources, annotations, claims, disputed] = await Promise.all([
    db.sources.toArray(),
    db.annotations.count(),
    db.claims.count(),
    db.claims.filter((claim) => claim.verdict === 'disputed').count(),
  ])
  const binned = sources.filter((source) => source.deletedAt !== null).map((source) => source.id)
  const resting = await db.annotations.where('sourceId').anyOf(binned).count()
  const stated = await countStatements(db, binned)
  return {
    sources: sources.filter(isLiving).length,
    annotations: annotations - resting - stated,
    claims,
    disputed,
  }
}

export async function projectTitle(db: WorkbenchDb): Promise<string> {
  return (await db.project.get('project'))?.title ?? 'Untitled project'
}

export async function hasSources(db: WorkbenchDb): Promise<boolean> {
  return (
    (await db.sources
      .filter((source) => source.deletedAt === null)
      .limit(1)
      .count()) > 0
  )
}
