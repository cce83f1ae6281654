import type { SourceId } from '../../../../shared/ids.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { plural } from '../../ui/format.ts'

/** What a row of the list says about a source's lineage; members in the bin do not count. */
export type LineageSign = { readonly name: string; readonly count: number }

/** The lineages of listed sources that have company in them. */
export async function lineageSigns(db: WorkbenchDb): Promise<ReadonlyMap<SourceId, LineageSign>> {
  const lineages = await db.lineages.toArray()
  const rows = await db.sources.bulkGet(lineages.flatMap(({ members }) => members))
  const listed = new Set(rows.flatMap((row) => (row === undefined || row.deletedAt !== null ? [] : [row.id])))
  const signs = lineages.flatMap(({ name, members }) => {
    const counted = members.filter((id) => listed.has(id))
    return counted.length < 2 ? [] : counted.map((id) => [id, { name, count: counted.length }] as const)
  })
  return new Map(signs)
}

/** `Lineage: AFP, 3 sources`. */
export const signWords = ({ name, count }: LineageSign): string =>
  `Lineage: ${name}, ${plural(count, 'source')}`
