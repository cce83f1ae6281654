import type { WorkbenchDb } from '../../data/db.ts'

/** What an export will hold, for the dialog that asks. */
export type Contents = {
  readonly title: string
  readonly sources: number
  readonly annotations: number
  readonly codes: number
  readonly claims: number
  /** Sources among them that lie in the bin. */
  readonly binned: number
  /** Of the original files, the largest part of a bundle. */
  readonly bytes: number
}

export async function contentsOf(db: WorkbenchDb): Promise<Contents> {
  const [project, sources, versions, annotations, codes, claims] = await Promise.all([
    db.project.get('project'),
    db.sources.toArray(),
    db.versions.toArray(),
    db.annotations.count(),
    db.codes.count(),
    db.claims.count(),
  ])
  const sizes = new Map(versions.map((version) => [version.originalSha256, version.byteLength]))
  return {
    title: project?.title ?? '',
    sources: sources.length,
    binned: sources.filter((source) => source.deletedAt !== null).length,
    annotations,
    codes,
    claims,
    bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
  }
}
