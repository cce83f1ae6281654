import { shinglesInTurns, sketchOf, type Shingles } from '../../../shared/compare/shingles.ts'
import type { VersionId } from '../../../shared/ids.ts'
import type { WorkbenchDb } from './db.ts'

/** Sketches are samples: candidates are taken from below the limit and then measured on the whole texts. */
const WORTH_A_LOOK = 0.3
const SAMPLED = 8
const MOST_CANDIDATES = 10
/** Texts read at a time, so that the page answers between them. */
const CHUNK = 8
/** Of texts that hold one shingle; the same words in more of them would cost the square of their number. */
const MOST_HOLDERS = 64
/** Whole texts that are remembered for the next comparison: copies come in clusters. */
const MOST_WHOLE = 200

export type NearIndex = {
  /** Takes in texts that are new and forgets those that are gone. */
  readonly refresh: () => Promise<void>
  /** The versions that may share much with this one, of those that are `wanted`; likeliest first. */
  readonly candidates: (versionId: VersionId, wanted: (other: VersionId) => boolean) => readonly VersionId[]
  readonly shingles: (versionId: VersionId) => Promise<Shingles>
}

/** Texts never change, so what is known of them holds as long as the page does; it is never stored. */
const indexes = new WeakMap<WorkbenchDb, NearIndex>()

/** The one index of a project's texts. */
export function nearIndexOf(db: WorkbenchDb): NearIndex {
  const index = indexes.get(db) ?? createNearIndex(db)
  indexes.set(db, index)
  return index
}

function createNearIndex(db: WorkbenchDb): NearIndex {
  const sketches = new Map<VersionId, Shingles>()
  const holders = new Map<number, VersionId[]>()
  const whole = new Map<VersionId, Shingles>()
  let busy = Promise.resolve()

  function add(versionId: VersionId, sketch: Shingles): void {
    sketches.set(versionId, sketch)
    for (const hash of sketch) {
      const versions = holders.get(hash)
      if (versions === undefined) holders.set(hash, [versionId])
      else if (versions.length < MOST_HOLDERS) versions.push(versionId)
    }
  }

  function forget(present: ReadonlySet<VersionId>): void {
    const kept = [...sketches].filter(([id]) => present.has(id))
    if (kept.length === sketches.size) return
    sketches.clear()
    holders.clear()
    for (const [id, sketch] of kept) add(id, sketch)
  }

  async function update(): Promise<void> {
    const ids = await db.texts.toCollection().primaryKeys()
    forget(new Set(ids))
    const missing = ids.filter((id) => !sketches.has(id))
    for (let at = 0; at < missing.length; at += CHUNK)
      for (const row of await db.texts.bulkGet(missing.slice(at, at + CHUNK)))
        if (row !== undefined)
          add(row.versionId, sketchOf(await shinglesInTurns(row.content, untilOthersWorked), SAMPLED))
  }

  return {
    refresh() {
      busy = busy.then(update, update)
      return busy
    },
    candidates(versionId, wanted) {
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
        .filter(({ id, share }) => share >= WORTH_A_LOOK && wanted(id))
        .sort((a, b) => b.share - a.share)
        .slice(0, MOST_CANDIDATES)
        .map(({ id }) => id)
    },
    async shingles(versionId) {
      const known = whole.get(versionId)
      if (known !== undefined) return known
      const content = (await db.texts.get(versionId))?.content ?? ''
      const found = await shinglesInTurns(content, untilOthersWorked)
      const [oldest] = whole.keys()
      if (whole.size >= MOST_WHOLE && oldest !== undefined) whole.delete(oldest)
      whole.set(versionId, found)
      return found
    },
  }
}

/** Lets the page paint and answer before the next stretch of a long text. */
const untilOthersWorked = (): Promise<void> => new Promise((done) => setTimeout(done))
