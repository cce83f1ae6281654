import { newId, type CodeId } from '../../../shared/ids.ts'
import type { Code } from '../../../shared/project/annotation.ts'
import { now } from '../../../shared/time.ts'
import { canBePartOf } from '../../../shared/tree.ts'
import { deleteCodeWithin } from './codes.ts'
import type { WorkbenchDb } from './db.ts'
import { mutate, type OnRecorded, type Writer } from './mutate.ts'

/** How a code is split: what it is on gets another in its place: names of codes by ids of passages and claims; what is not named keeps it. */
export type Split = {
  readonly code: CodeId
  readonly given: ReadonlyMap<string, string>
  /** Where codes go that are new. */
  readonly place: 'inside' | 'beside'
  /** Whether the code goes once nothing has it. */
  readonly deleteEmpty: boolean
}

export type SplitOutcome = { readonly moved: number; readonly deleted: boolean }

/** Splits a code in one step; null, having changed nothing, if it is gone. */
export function splitCode(
  db: WorkbenchDb,
  { code: id, given, place, deleteEmpty }: Split,
  onRecorded?: OnRecorded,
): Promise<SplitOutcome | null> {
  return mutate(db, { label: 'split code', subject: id, onRecorded }, async (writer) => {
    const codes = await db.codes.toArray()
    const split = codes.find((code) => code.id === id)
    if (split === undefined) return null
    const annotations = await db.annotations.where('codeIds').equals(id).toArray()
    const claims = await db.claims.where('codeIds').equals(id).toArray()
    const wanted = [...annotations, ...claims].flatMap((row) => given.get(row.id) ?? [])
    const targets = await targetsNamed(writer, codes, split, new Set(wanted), place)
    const targetOf = (row: string) => targets.get((given.get(row) ?? '').toLowerCase())
    const swapped = (codeIds: readonly CodeId[], to: CodeId): CodeId[] => [
      ...new Set(codeIds.map((each) => (each === id ? to : each))),
    ]
    let moved = 0
    for (const row of annotations) {
      const to = targetOf(row.id)
      if (to === undefined || to === id) continue
      await writer.update('annotations', row.id, { codeIds: swapped(row.codeIds, to), modifiedAt: now() })
      moved += 1
    }
    for (const row of claims) {
      const to = targetOf(row.id)
      if (to === undefined || to === id) continue
      await writer.update('claims', row.id, { codeIds: swapped(row.codeIds ?? [], to), modifiedAt: now() })
      moved += 1
    }
    const deleted = deleteEmpty && moved === annotations.length + claims.length
    if (deleted) await deleteCodeWithin(db, writer, id)
    return { moved, deleted }
  })
}

/** The codes of these names, those that are new made; by their names in lower case. */
async function targetsNamed(
  writer: Writer,
  codes: readonly Code[],
  split: Code,
  names: ReadonlySet<string>,
  place: Split['place'],
): Promise<ReadonlyMap<string, CodeId>> {
  const targets = new Map(codes.map(({ id, name }) => [name.toLowerCase(), id]))
  const at = now()
  for (const name of names) {
    if (targets.has(name.toLowerCase())) continue
    const made: Code = {
      id: newId<CodeId>(),
      name,
      colour: split.colour,
      description: '',
      createdAt: at,
      modifiedAt: at,
    }
    const byId = new Map([...codes, made].map((code) => [code.id, code]))
    const fits = place === 'inside' && canBePartOf<CodeId, Code>(byId, made.id, split.id)
    const partOf = fits ? split.id : split.partOf
    await writer.put('codes', partOf === undefined ? made : { ...made, partOf })
    targets.set(name.toLowerCase(), made.id)
  }
  return targets
}
