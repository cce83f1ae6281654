import { compareText } from '../../../shared/bundle/canonical.ts'
import { newId, type LineageId, type SourceId } from '../../../shared/ids.ts'
import type { Lineage } from '../../../shared/project/lineage.ts'
import { joinedWith, membersWithout } from '../../../shared/project/lineage-members.ts'
import { lineageName, type NamedMember } from '../../../shared/project/lineage-name.ts'
import type { Source } from '../../../shared/project/source.ts'
import { now } from '../../../shared/time.ts'
import type { WorkbenchDb } from './db.ts'
import { forgetDecisionsAmong } from './decisions.ts'
import { mutate, type OnRecorded, type Writer } from './mutate.ts'

/** Where a member's agency may be named, in characters from either end of its text. */
const SIGNATURE = 240

/**
 * Makes one lineage of sources, joining those they are in; what was decided about keeping two of them apart is
 * overruled. Null, and nothing done, if fewer than two of them are still there.
 */
export async function makeLineage(
  db: WorkbenchDb,
  sourceIds: readonly SourceId[],
  onRecorded?: OnRecorded,
): Promise<Lineage | null> {
  return (await makeLineages(db, [sourceIds], onRecorded))[0] ?? null
}

/** As `makeLineage` for several groups, in one step; gives those that are there now. */
export function makeLineages(
  db: WorkbenchDb,
  groups: readonly (readonly SourceId[])[],
  onRecorded?: OnRecorded,
): Promise<readonly Lineage[]> {
  const label = groups.length === 1 ? 'make one lineage' : `make ${groups.length} lineages`
  return mutate(db, { label, onRecorded }, async (writer) => {
    const made: Lineage[] = []
    for (const group of groups) {
      const lineage = await join(db, writer, group)
      if (lineage !== null) made.push(lineage)
    }
    return made
  })
}

async function join(
  db: WorkbenchDb,
  writer: Writer,
  sourceIds: readonly SourceId[],
): Promise<Lineage | null> {
  const rows = await db.sources.bulkGet([...new Set(sourceIds)])
  const present = rows.filter((row) => row !== undefined).toSorted(byImport)
  const { into, absorbed, members, note } = joinedWith(
    await db.lineages.toArray(),
    present.map(({ id }) => id),
  )
  if (members.length < 2) return null
  if (into !== null && members.length === into.members.length) return into
  const at = now()
  const lineage: Lineage = {
    id: into?.id ?? newId<LineageId>(),
    name: into?.name ?? lineageName(await Promise.all(present.map((source) => named(db, source)))),
    members: [...members],
    note,
    createdAt: into?.createdAt ?? at,
    modifiedAt: at,
  }
  for (const { id } of absorbed) await writer.remove('lineages', id)
  await writer.put('lineages', lineage)
  await forgetDecisionsAmong(db, writer, new Set(members))
  return lineage
}

/** What came in first; of one moment, by title: the name of a lineage must not be left to chance. */
const byImport = (a: Source, b: Source): number =>
  a.addedAt === b.addedAt
    ? compareText(a.meta.title.value, b.meta.title.value)
    : compareText(a.addedAt, b.addedAt)

async function named(db: WorkbenchDb, { meta, currentVersionId }: Source): Promise<NamedMember> {
  const content = (await db.texts.get(currentVersionId))?.content ?? ''
  return { meta, opening: content.slice(0, SIGNATURE), ending: content.slice(-SIGNATURE) }
}

/** Takes a source out of its lineage, which ends if only one member is left. Nothing if it has none. */
export function leaveLineage(db: WorkbenchDb, sourceId: SourceId, onRecorded?: OnRecorded): Promise<void> {
  return mutate(db, { label: 'take source out of its lineage', onRecorded }, async (writer) => {
    const lineage = await db.lineages.where('members').equals(sourceId).first()
    if (lineage === undefined) return
    const members = membersWithout(lineage, new Set([sourceId]))
    if (members === null) await writer.remove('lineages', lineage.id)
    else await writer.update('lineages', lineage.id, { members: [...members], modifiedAt: now() })
  })
}

/** Ends a lineage; its sources stay as they are. */
export function dissolveLineage(db: WorkbenchDb, id: LineageId, onRecorded?: OnRecorded): Promise<void> {
  return mutate(db, { label: 'dissolve lineage', onRecorded }, (writer) => writer.remove('lineages', id))
}

/** @throws MissingRowError */
export function renameLineage(db: WorkbenchDb, id: LineageId, name: string): Promise<void> {
  return mutate(db, { label: 'rename lineage', subject: id, history: 'merge' }, (writer) =>
    writer.update('lineages', id, { name, modifiedAt: now() }),
  )
}

/** @throws MissingRowError */
export function noteLineage(db: WorkbenchDb, id: LineageId, note: string): Promise<void> {
  return mutate(db, { label: 'change note on lineage', subject: id, history: 'merge' }, (writer) =>
    writer.update('lineages', id, { note, modifiedAt: now() }),
  )
}
