import type { WorkbenchDb } from '../../renderer/src/data/db.ts'
import { present } from '../../shared/assert.ts'
import { placeOf, type Place } from '../../shared/compare/compared-source.ts'
import type { SourceId } from '../../shared/ids.ts'
import { span } from '../../shared/text/offsets.ts'

/** Some letters of a source's current version. */
export async function currentPlace(
  db: WorkbenchDb,
  sourceId: SourceId,
  start: number,
  end: number,
): Promise<Place> {
  const { currentVersionId } = present(await db.sources.get(sourceId), 'source')
  return placeOf({ id: sourceId, versionId: currentVersionId }, span(start, end))
}
