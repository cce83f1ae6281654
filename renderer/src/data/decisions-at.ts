import { placesOverlap, type Place } from '../../../shared/compare/compared-source.ts'
import { createLocator } from '../../../shared/compare/decided.ts'
import type { SourceId, VersionId } from '../../../shared/ids.ts'
import type { PassageDecision } from '../../../shared/project/passage-decision.ts'
import type { WorkbenchDb } from './db.ts'

type Kind = PassageDecision['decided']['kind']

/**
 * The decisions of some kinds whose passages stand at these places, in this order or, of two, the other way round. Those made on
 * earlier versions are found where their passages stand now, as when sources are compared: the same words may stand twice.
 */
export async function decisionsAt(
  db: WorkbenchDb,
  kinds: readonly Kind[],
  places: readonly Place[],
): Promise<readonly PassageDecision[]> {
  const among = await decisionsAmong(
    db,
    kinds,
    places.map(({ sourceId }) => sourceId),
  )
  return among(places)
}

/** The same for whoever asks about many places of some sources: what is decided, and their texts, are read once. */
export async function decisionsAmong(
  db: WorkbenchDb,
  kinds: readonly Kind[],
  sources: readonly SourceId[],
): Promise<(places: readonly Place[]) => readonly PassageDecision[]> {
  const ids = new Set(sources)
  const rows = await db.passageDecisions
    .filter(
      ({ decided, passages }) =>
        kinds.includes(decided.kind) && passages.every(({ sourceId }) => ids.has(sourceId)),
    )
    .toArray()
  if (rows.length === 0) return () => []
  const met = new Set(rows.flatMap(({ passages }) => passages.map(({ sourceId }) => sourceId)))
  const locate = await locatorOf(db, met, rows)
  const located = rows.map((row) => ({ row, found: row.passages.map(locate) }))
  return (places) =>
    located
      .filter(({ found }) => {
        const match = (order: readonly (Place | null)[]) =>
          order.length === places.length &&
          order.every((at, index) => {
            const place = places[index]
            return at !== null && place !== undefined && placesOverlap(at, place)
          })
        return match(found) || match(found.toReversed())
      })
      .map(({ row }) => row)
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
