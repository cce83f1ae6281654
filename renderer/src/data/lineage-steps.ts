import type { SourceId } from '../../../shared/ids.ts'
import { lineageGroups } from '../../../shared/project/lineage-groups.ts'
import type { SourcePair } from '../../../shared/project/kinship.ts'
import type { Lineage } from '../../../shared/project/lineage.ts'
import type { WorkbenchDb } from './db.ts'
import { decideAllApart, decideApart, withdrawDecision } from './decisions.ts'
import { dissolveLineage, leaveLineage, makeLineage, makeLineages } from './lineages.ts'
import { withUndo, type Undoable } from './undo-offer.ts'

/** A step with the sentence that says what it did. */
export type SaidStep = { readonly said: string; readonly step: Undoable<unknown> }

/** Makes sources one lineage. */
export async function stepTogether(db: WorkbenchDb, sourceIds: readonly SourceId[]): Promise<SaidStep> {
  const step = await withUndo(db, (recorded) => makeLineage(db, sourceIds, recorded))
  const said = step.value === null ? 'Nothing was done: a source is gone.' : madeSentence([step.value])
  return { said, step }
}

/** Puts pairs of copies in as few lineages as they make, but for what was decided to be apart. */
export async function stepAllTogether(db: WorkbenchDb, pairs: readonly SourcePair[]): Promise<SaidStep> {
  const [lineages, decisions] = await Promise.all([db.lineages.toArray(), db.decisions.toArray()])
  const groups = lineageGroups(pairs, lineages, decisions)
  const step = await withUndo(db, (recorded) => makeLineages(db, groups, recorded))
  return { said: madeSentence(step.value), step }
}

function madeSentence(made: readonly Lineage[]): string {
  const [first] = made
  if (first === undefined) return 'There was nothing to put together.'
  return made.length === 1
    ? `${first.members.length} sources are the lineage “${first.name}”`
    : `${made.length} lineages were made`
}

/** Decides that two sources are not the same. */
export async function stepApart(db: WorkbenchDb, a: SourceId, b: SourceId): Promise<SaidStep> {
  const step = await withUndo(db, (recorded) => decideApart(db, a, b, recorded))
  return { said: 'Not the same: these two are not suggested again', step }
}

/** Decides that no two of several sources are the same. */
export async function stepAllApart(db: WorkbenchDb, sources: readonly SourceId[]): Promise<SaidStep> {
  const step = await withUndo(db, (recorded) => decideAllApart(db, sources, recorded))
  return { said: 'Not the same: these are not proposed together again', step }
}

/** Lets two sources be suggested again. */
export async function stepSuggestAgain(db: WorkbenchDb, a: SourceId, b: SourceId): Promise<SaidStep> {
  const step = await withUndo(db, (recorded) => withdrawDecision(db, a, b, recorded))
  return { said: 'What these two share is suggested again', step }
}

/** Takes a source out of its lineage. */
export async function stepTakeOut(db: WorkbenchDb, sourceId: SourceId, title: string): Promise<SaidStep> {
  const step = await withUndo(db, (recorded) => leaveLineage(db, sourceId, recorded))
  return { said: `“${title}” is in no lineage now`, step }
}

/** Ends a lineage. */
export async function stepDissolve(db: WorkbenchDb, { id, name }: Lineage): Promise<SaidStep> {
  const step = await withUndo(db, (recorded) => dissolveLineage(db, id, recorded))
  return { said: `The lineage “${name}” is dissolved; its sources stay`, step }
}
