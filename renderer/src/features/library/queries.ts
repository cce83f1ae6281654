import type { SourceId } from '../../../../shared/ids.ts'
import { COLOURS, type Colour } from '../../../../shared/project/annotation.ts'
import type { Source, SourceVersion } from '../../../../shared/project/source.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import type { TextRow } from '../../data/tables.ts'

/** All sources that are not in the bin. */
export const listedSources = (db: WorkbenchDb): Promise<Source[]> =>
  db.sources.filter((source) => source.deletedAt === null).toArray()

/** Sources in the bin, the last deleted first. */
export async function binnedSources(db: WorkbenchDb): Promise<Source[]> {
  const binned = await db.sources.filter((source) => source.deletedAt !== null).toArray()
  return binned.toSorted((a, b) => ((a.deletedAt ?? '') < (b.deletedAt ?? '') ? 1 : -1))
}

export type Marks = { readonly count: number; readonly colours: readonly Colour[] }

/** How many annotations a source has, and in which colours, the most used first. */
export async function marksOf(db: WorkbenchDb, sourceId: SourceId): Promise<Marks> {
  const rows = await db.annotations.where('sourceId').equals(sourceId).toArray()
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
