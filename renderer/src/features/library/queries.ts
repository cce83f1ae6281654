import type { SourceId } from '../../../../shared/ids.ts'
import { COLOURS, type Colour } from '../../../../shared/project/annotation.ts'
import type { Derivation } from '../../../../shared/project/derivation.ts'
import type { Lineage } from '../../../../shared/project/lineage.ts'
import { isLiving } from '../../../../shared/project/source-kind.ts'
import type { Source, SourceVersion } from '../../../../shared/project/source.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { statementMarks } from '../../data/statements.ts'
import type { TextRow } from '../../data/tables.ts'
import { sortSources } from './sort.ts'

/** All sources that are not in the bin. Read in one go: thousands one by one take long. */
export const listedSources = async (db: WorkbenchDb): Promise<Source[]> =>
  (await db.sources.toArray()).filter((source) => source.deletedAt === null)

/** Sources in the bin, the last deleted first. */
export async function binnedSources(db: WorkbenchDb): Promise<Source[]> {
  const binned = await db.sources.filter((source) => source.deletedAt !== null).toArray()
  return binned.toSorted((a, b) => ((a.deletedAt ?? '') < (b.deletedAt ?? '') ? 1 : -1))
}

export type Marks = { readonly count: number; readonly colours: readonly Colour[] }

/** How many annotations a source has, and in which colours, the most used first. */
export async function marksOf(db: WorkbenchDb, sourceId: SourceId): Promise<Marks> {
  const all = await db.annotations.where('sourceId').equals(sourceId).toArray()
  const statements = await statementMarks(db, sourceId)
  const rows = all.filter(({ id }) => !statements.has(id))
  const used = COLOURS.map((colour) => ({
    colour,
    times: rows.filter((row) => row.colour === colour).length,
  })).filter(({ times }) => times > 0)
  return {
    count: rows.length,
    colours: used.toSorted((a, b) => b.times - a.times).map(({ colour }) => colour),
  }
}

/** A source with its shown version and that version's text; null once it is gone. */
export type SourceInFull = {
  readonly source: Source
  readonly version: SourceVersion
  readonly text: TextRow
}

export async function sourceInFull(db: WorkbenchDb, sourceId: SourceId): Promise<SourceInFull | null> {
  const source = await db.sources.get(sourceId)
  if (source === undefined) return null
  const [version, text] = await Promise.all([
    db.versions.get(source.currentVersionId),
    db.texts.get(source.currentVersionId),
  ])
  return version === undefined || text === undefined ? null : { source, version, text }
}

/** Those of some sources that are in the project and not in its bin. */
export async function presentSources(
  db: WorkbenchDb,
  ids: readonly SourceId[],
): Promise<ReadonlyMap<SourceId, Source>> {
  const rows = (await db.sources.bulkGet([...ids])).filter((row) => row !== undefined)
  return new Map(rows.filter(({ deletedAt }) => deletedAt === null).map((row) => [row.id, row]))
}

/** The lineage of a source with its members, the earliest date first and binned ones with them; null if it has none. */
export async function lineageInFull(
  db: WorkbenchDb,
  sourceId: SourceId,
): Promise<{ readonly lineage: Lineage; readonly members: readonly Source[] } | null> {
  const lineage = await db.lineages.where('members').equals(sourceId).first()
  if (lineage === undefined) return null
  const members = (await db.sources.bulkGet(lineage.members)).filter((row) => row !== undefined)
  return { lineage, members: sortSources(members, { by: 'published', down: false }) }
}

/** A derivation with the source at its other end. */
export type Tie = { readonly derivation: Derivation; readonly source: Source }

/** What a source has its words from, and what has them from it, the first noted first. */
export async function derivationsInFull(
  db: WorkbenchDb,
  sourceId: SourceId,
): Promise<{ readonly origins: readonly Tie[]; readonly derived: readonly Tie[] }> {
  const [up, down] = await Promise.all([
    db.derivations.filter(({ derived }) => derived === sourceId).toArray(),
    db.derivations.filter(({ origin }) => origin === sourceId).toArray(),
  ])
  const tied = async (rows: readonly Derivation[], end: 'origin' | 'derived') => {
    const found = await db.sources.bulkGet(rows.map((row) => row[end]))
    return rows
      .flatMap((derivation, at): Tie[] => {
        const source = found[at]
        return source === undefined ? [] : [{ derivation, source }]
      })
      .toSorted((a, b) => (a.derivation.createdAt < b.derivation.createdAt ? -1 : 1))
  }
  return { origins: await tied(up, 'origin'), derived: await tied(down, 'derived') }
}

/** The sources one could have it from: others than itself that are not noted yet, the earliest first. Drafts say nothing of their own. */
export async function possibleOrigins(db: WorkbenchDb, { id }: Source): Promise<readonly Source[]> {
  const noted = await db.derivations.filter(({ derived }) => derived === id).toArray()
  const taken = new Set([id, ...noted.map(({ origin }) => origin)])
  const sources = await listedSources(db)
  return sortSources(
    sources.filter((source) => !taken.has(source.id) && isLiving(source)),
    { by: 'published', down: false },
  )
}
