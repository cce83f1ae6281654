import type { AnnotationId, CodeId, SourceId } from '../../../../shared/ids.ts'
import type { Annotation, Code } from '../../../../shared/project/annotation.ts'
import type { Claim, Evidence } from '../../../../shared/project/claim.ts'
import type { Link } from '../../../../shared/project/link.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { evidenceOf } from '../../data/claims.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { statementMarks } from '../../data/statements.ts'
import { linksOf } from '../../data/links.ts'
import { byName } from '../../../../shared/codes/codebook.ts'
import { codebookRows, type CodeUse } from './codebook-rows.ts'
import { joinRows, type AnnotationRow } from './table.ts'

/** All annotations, or those of some sources; statements of drafts are none. */
export async function loadRows(
  db: WorkbenchDb,
  sourceIds: readonly SourceId[] | null,
): Promise<AnnotationRow[]> {
  const [annotations, sources, codes, statements] = await Promise.all([
    sourceIds === null
      ? db.annotations.toArray()
      : db.annotations
          .where('sourceId')
          .anyOf([...sourceIds])
          .toArray(),
    db.sources.toArray(),
    db.codes.toArray(),
    statementMarks(db, null),
  ])
  const marks = statements.size === 0 ? annotations : annotations.filter(({ id }) => !statements.has(id))
  return joinRows(marks, sources, codes)
}

/** An annotation with the names of its codes. */
export type Named = { readonly annotation: Annotation; readonly codes: readonly string[] }

/** Some annotations in the order asked for; those that are gone are left out. */
export async function loadNamed(db: WorkbenchDb, ids: readonly AnnotationId[]): Promise<Named[]> {
  const rows = (await db.annotations.bulkGet([...ids])).filter((row) => row !== undefined)
  const codes = await db.codes.bulkGet([...new Set(rows.flatMap(({ codeIds }) => codeIds))])
  return rows.map((annotation) => ({
    annotation,
    codes: codes.flatMap((code) =>
      code !== undefined && annotation.codeIds.includes(code.id) ? [code.name] : [],
    ),
  }))
}

export const loadCodes = async (db: WorkbenchDb): Promise<Code[]> => (await db.codes.toArray()).sort(byName)

/** The codebook with how many annotations and claims carry each code; sources in the bin do not count. */
export async function loadCodebook(db: WorkbenchDb): Promise<CodeUse[]> {
  const [codes, rows, claims] = await Promise.all([
    db.codes.toArray(),
    loadRows(db, null),
    db.claims.toArray(),
  ])
  return codebookRows(
    codes,
    rows.map(({ annotation }) => annotation),
    claims,
  )
}

/** The annotations that carry one of some codes. */
export async function loadPassages(db: WorkbenchDb, codeIds: readonly CodeId[]): Promise<AnnotationRow[]> {
  const [annotations, sources, codes] = await Promise.all([
    db.annotations
      .where('codeIds')
      .anyOf([...codeIds])
      .distinct()
      .toArray(),
    db.sources.toArray(),
    db.codes.toArray(),
  ])
  return joinRows(annotations, sources, codes)
}

export type Bearing = { readonly evidence: Evidence; readonly claim: Claim }

/** The claims an annotation is evidence for. */
export async function loadBearings(db: WorkbenchDb, id: AnnotationId): Promise<Bearing[]> {
  const evidence = await evidenceOf(db, id)
  const claims = await db.claims.bulkGet(evidence.map(({ claimId }) => claimId))
  return evidence.flatMap((item, index) => {
    const claim = claims[index]
    return claim === undefined ? [] : [{ evidence: item, claim }]
  })
}

/** A link as one of its ends sees it. */
export type Tie = {
  readonly link: Link
  /** Whether it begins here. */
  readonly outgoing: boolean
  readonly other: Annotation
  readonly source: Source
}

/** The links of an annotation, the oldest first; none to a source that lies in the bin. */
export async function loadTies(db: WorkbenchDb, id: AnnotationId): Promise<Tie[]> {
  const links = (await linksOf(db, id)).sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
  const others = await db.annotations.bulkGet(links.map(({ from, to }) => (from === id ? to : from)))
  const sources = await db.sources.bulkGet(others.flatMap((row) => row?.sourceId ?? []))
  const bySource = new Map(sources.flatMap((source) => (source === undefined ? [] : [[source.id, source]])))
  return links.flatMap((link, index) => {
    const other = others[index]
    const source = other === undefined ? undefined : bySource.get(other.sourceId)
    if (other === undefined || source === undefined || source.deletedAt !== null) return []
    return [{ link, outgoing: link.from === id, other, source }]
  })
}
