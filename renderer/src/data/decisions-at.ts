import { placesOverlap, type Place } from '../../../shared/compare/compared-source.ts'
import { createLocator } from '../../../shared/compare/decided.ts'
import type { SourceId, VersionId } from '../../../shared/ids.ts'
import type { PassageDecision } from '../../../shared/project/passage-decision.ts'
import type { WorkbenchDb } from './db.ts'

/**
 * The decisions of some kinds whose passages stand at these places, in this order or, of two, the other way round. Those made on
 * earlier versions are found where their passages stand now, as when sources are compared: the same words may stand twice.
 */
export async function decisionsAt(
  db: WorkbenchDb,
  kinds: readonly PassageDecision['decided']['kind'][],
  places: readonly Place[],
): Promise<readonly PassageDecision[]> {
  const ids = new Set<SourceId>(places.map(({ sourceId }) => sourceId))
  const rows = await db.passageDecisions
    .filter(
      ({ decided, passages }) =>
        kinds.includes(decided.kind) &&
        passages.length === places.length &&
        passages.every(({ sourceId }) => ids.has(sourceId)),
    )
    .toArray()
  if (rows.length === 0) return []
  const locate = await locatorOf(db, ids, rows)
  return rows.filter(({ passages }) => {
    const found = passages.map(locate)
    const match = (order: readonly (Place | null)[]) =>
      order.every((at, index) => {
        const place = places[index]
        return at !== null && place !== undefined && placesOverlap(at, place)
      })
    return match(found) || match(found.toReversed())
  })
}

async function locatorOf(db: WorkbenchDb, ids: ReadonlySet<SourceId>, rows: readonly PassageDecision[]) {
  const texts = new Map<VersionId, string>()
  const textOf = async (version: VersionId) => {
    const content = texts.get(version) ?? (await db.texts.get(version))?.content
    if (content !== undefined) texts.set(version, content)
    return content
  }
  const sources = new Map<SourceId, { id: SourceId; versionId: VersionId; text: { content: string } }>()
  for (const id of ids) {
    const versionId = (await db.sources.get(id))?.currentVersionId
    const content = versionId === undefined ? undefined : await textOf(versionId)
    if (versionId !== undefined && content !== undefined)
      sources.set(id, { id, versionId, text: { content } })
  }
  for (const { passages } of rows) for (const { anchor } of passages) await textOf(anchor.versionId)
  return createLocator(sources, (version) => texts.get(version) ?? null)
}
