import { measureText, type TextMeasure, type TextMeasures } from '../../../shared/codes/query/measure.ts'
import type { VersionId } from '../../../shared/ids.ts'
import type { WorkbenchDb } from './db.ts'

/** What was measured so far. A version never changes, and its measure is a tenth of its text. */
const known = new Map<VersionId, TextMeasure>()

/** So many texts are in memory at a time. */
const AT_ONCE = 16

/** The places of words and paragraphs in some versions, each read once; those that are not there are left out. */
export async function loadMeasures(db: WorkbenchDb, ids: readonly VersionId[]): Promise<TextMeasures> {
  const missing = ids.filter((id) => !known.has(id))
  for (let at = 0; at < missing.length; at += AT_ONCE)
    for (const row of await db.texts.bulkGet(missing.slice(at, at + AT_ONCE)))
      if (row !== undefined) known.set(row.versionId, measureText(row.content, row.blocks))
  return new Map(
    ids.flatMap((id) => {
      const measure = known.get(id)
      return measure === undefined ? [] : [[id, measure] as const]
    }),
  )
}
