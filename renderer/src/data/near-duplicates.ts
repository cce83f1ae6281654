import { sharedShare, shinglesOf, sketchOf, type Shingles } from '../../../shared/compare/shingles.ts'
import type { SourceId, VersionId } from '../../../shared/ids.ts'
import type { Source } from '../../../shared/project/source.ts'
import type { WorkbenchDb } from './db.ts'

/** Half of either text in the other: two reports made from one, or one that contains the other. */
const ENOUGH = 0.5
/** Sketches are samples: candidates are taken from below the limit and then measured on the whole texts. */
const WORTH_A_LOOK = 0.3
const SAMPLED = 8
const MOST_CANDIDATES = 10
/** Texts read at a time, so that the page answers between them. */
const CHUNK = 20

/** Another source with much of the same text. Shares are from 0 to 1. */
export type NearDuplicate = {
  readonly source: Source
  /** How much of the text asked about stands in this source, and how much of this source stands there. */
  readonly shared: number
  readonly back: number
}

type Index = {
  readonly sketches: Map<VersionId, Shingles>
  readonly holders: Map<number, VersionId[]>
  busy: Promise<void>
}

/** Texts never change, so what is known of them holds as long as the page does; it is never stored. */
const indexes = new WeakMap<WorkbenchDb, Index>()

/**
 * The sources that share at least half of either text with this one, whatever their dates, the most alike first; binned
 * ones excepted. Reads each text of the project once per start, then answers from memory but for the few candidates.
 */
export async function nearDuplicates(db: WorkbenchDb, sourceId: SourceId): Promise<readonly NearDuplicate[]> {
  const source = await db.sources.get(sourceId)
  if (source === undefined) return []
  const index = indexes.get(db) ?? { sketches: new Map(), holders: new Map(), busy: Promise.resolve() }
  indexes.set(db, index)
  index.busy = index.busy.then(
    () => addMissing(db, index),
    () => addMissing(db, index),
  )
  await index.busy
  const own = await shinglesOfVersion(db, source.currentVersionId)
  const found = await Promise.all(
    candidates(index, source.currentVersionId).map((versionId) => compared(db, own, sourceId, versionId)),
  )
  return found
    .filter((entry) => entry !== null)
    .toSorted((a, b) => Math.max(b.shared, b.back) - Math.max(a.shared, a.back))
}

async function addMissing(db: WorkbenchDb, { sketches, holders }: Index): Promise<void> {
  const missing = (await db.texts.toCollection().primaryKeys()).filter((id) => !sketches.has(id))
  for (let at = 0; at < missing.length; at += CHUNK) {
    for (const row of await db.texts.bulkGet(missing.slice(at, at + CHUNK))) {
      if (row === undefined) continue
      const sketch = sketchOf(shinglesOf(row.content), SAMPLED)
      sketches.set(row.versionId, sketch)
      for (const hash of sketch) {
        const versions = holders.get(hash)
        if (versions === undefined) holders.set(hash, [row.versionId])
        else versions.push(row.versionId)
      }
    }
  }
}

function candidates({ sketches, holders }: Index, versionId: VersionId): VersionId[] {
  const own = sketches.get(versionId) ?? new Uint32Array()
  const hits = new Map<VersionId, number>()
  for (const hash of own)
    for (const other of holders.get(hash) ?? []) hits.set(other, (hits.get(other) ?? 0) + 1)
  hits.delete(versionId)
  const likely = [...hits].map(([id, count]) => {
    const shorter = Math.min(own.length, sketches.get(id)?.length ?? 0)
    return { id, share: count / Math.max(1, shorter) }
  })
  return likely
    .filter(({ share }) => share >= WORTH_A_LOOK)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_CANDIDATES)
    .map(({ id }) => id)
}

async function compared(
  db: WorkbenchDb,
  own: Shingles,
  sourceId: SourceId,
  versionId: VersionId,
): Promise<NearDuplicate | null> {
  const version = await db.versions.get(versionId)
  const source = version === undefined ? undefined : await db.sources.get(version.sourceId)
  if (source === undefined || source.id === sourceId) return null
  if (source.deletedAt !== null || source.currentVersionId !== versionId) return null
  const { ofFirst, ofSecond } = sharedShare(own, await shinglesOfVersion(db, versionId))
  return Math.max(ofFirst, ofSecond) < ENOUGH ? null : { source, shared: ofFirst, back: ofSecond }
}

async function shinglesOfVersion(db: WorkbenchDb, versionId: VersionId): Promise<Shingles> {
  return shinglesOf((await db.texts.get(versionId))?.content ?? '')
}
