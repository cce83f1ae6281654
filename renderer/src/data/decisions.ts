import { newId, type DecisionId, type SourceId } from '../../../shared/ids.ts'
import { pairOf, type SourcePair } from '../../../shared/project/kinship.ts'
import { now } from '../../../shared/time.ts'
import type { WorkbenchDb } from './db.ts'
import { mutate, type OnRecorded, type Writer } from './mutate.ts'

/**
 * Decides that two sources are not of one lineage, so that this is never suggested again. Nothing if that was decided
 * already, if they are in one lineage, or if one of them is gone.
 */
export function decideApart(
  db: WorkbenchDb,
  a: SourceId,
  b: SourceId,
  onRecorded?: OnRecorded,
): Promise<void> {
  return decideAllApart(db, [a, b], onRecorded)
}

/** As `decideApart`, for each two of several sources, in one step. */
export function decideAllApart(
  db: WorkbenchDb,
  sources: readonly SourceId[],
  onRecorded?: OnRecorded,
): Promise<void> {
  return mutate(db, { label: 'decide “not the same”', onRecorded }, async (writer) => {
    for (const [at, one] of sources.entries())
      for (const other of sources.slice(at + 1)) await putApart(db, writer, pairOf(one, other))
  })
}

async function putApart(db: WorkbenchDb, writer: Writer, pair: SourcePair): Promise<void> {
  const [one, other] = pair
  const present = (await db.sources.bulkGet([one, other])).filter((row) => row !== undefined)
  if (present.length < 2 || one === other) return
  if ((await decisionsAbout(db, pair)).length > 0) return
  const lineage = await db.lineages.where('members').equals(one).first()
  if (lineage?.members.includes(other) === true) return
  await writer.put('decisions', {
    id: newId<DecisionId>(),
    kind: 'not-one-lineage',
    sources: [one, other],
    at: now(),
  })
}

/** Takes back what was decided about two sources, whenever that was; what is alike in them is suggested again. */
export function withdrawDecision(
  db: WorkbenchDb,
  a: SourceId,
  b: SourceId,
  onRecorded?: OnRecorded,
): Promise<void> {
  return mutate(db, { label: 'withdraw “not the same”', onRecorded }, async (writer) => {
    for (const { id } of await decisionsAbout(db, pairOf(a, b))) await writer.remove('decisions', id)
  })
}

const decisionsAbout = (db: WorkbenchDb, [one, other]: SourcePair) =>
  db.decisions
    .filter(({ kind, sources }) => kind === 'not-one-lineage' && sources[0] === one && sources[1] === other)
    .toArray()

/** Drops decisions that keep apart any two of some sources; meant to run inside a `mutate`. */
export async function forgetDecisionsAmong(
  db: WorkbenchDb,
  writer: Writer,
  sources: ReadonlySet<SourceId>,
): Promise<void> {
  const overruled = await db.decisions
    .filter((row) => row.kind === 'not-one-lineage' && row.sources.every((id) => sources.has(id)))
    .toArray()
  for (const { id } of overruled) await writer.remove('decisions', id)
}
