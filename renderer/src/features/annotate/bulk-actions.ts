import type { AnnotationId, ClaimId } from '../../../../shared/ids.ts'
import type { Code, Colour } from '../../../../shared/project/annotation.ts'
import type { Stance } from '../../../../shared/project/claim.ts'
import { addCodeToAll, attachAll, recolourAll, removeCodeFromAll } from '../../data/bulk-annotations.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import type { OnRecorded } from '../../data/mutate.ts'
import { withUndo } from '../../data/undo-offer.ts'
import { say } from '../../state/wording.ts'
import { plural } from '../../ui/format.ts'
import { offerUndo } from '../../ui/offer-undo.ts'
import { toast } from '../../ui/toast-store.ts'
import { removeAnnotations } from './actions.ts'
import type { CodeChoice } from '../../../../shared/codes/code-choices.ts'
import { noteRecentCode } from '../../state/recent-codes.ts'
import { selectNothing } from './table-state.ts'

type Ids = readonly AnnotationId[]

/** Carries out a change of many annotations, says how many it changed and offers to take it back. */
async function change(
  db: WorkbenchDb,
  how: (recorded: OnRecorded) => Promise<number>,
  done: (count: string) => string,
  none: string,
): Promise<void> {
  const made = await withUndo(db, how)
  if (made.value === 0) toast.show({ title: none })
  else offerUndo(done(plural(made.value, 'annotation')), made)
}

export const recolourSelected = (db: WorkbenchDb, ids: Ids, colour: Colour): Promise<void> =>
  change(
    db,
    (recorded) => recolourAll(db, ids, colour, recorded),
    (count) => `${count} recoloured in ${colour}`,
    `All are ${colour} already`,
  )

export function codeSelected(db: WorkbenchDb, ids: Ids, choice: CodeChoice): Promise<void> {
  const { id, name } = choice.kind === 'code' ? choice.code : { id: null, name: choice.name }
  if (id !== null) noteRecentCode(id)
  return change(
    db,
    (recorded) =>
      addCodeToAll(db, ids, id === null ? { kind: 'create', name } : { kind: 'code', id }, recorded),
    (count) => say`Code “${name}” added to ${count}`,
    say`All have the code “${name}” already`,
  )
}

export const uncodeSelected = (db: WorkbenchDb, ids: Ids, code: Code): Promise<void> =>
  change(
    db,
    (recorded) => removeCodeFromAll(db, ids, code.id, recorded),
    (count) => say`Code “${code.name}” taken off ${count}`,
    say`None has the code “${code.name}”`,
  )

export const attachSelected = (
  db: WorkbenchDb,
  ids: Ids,
  claim: { readonly id: ClaimId; readonly number: string },
  stance: Stance,
): Promise<void> =>
  change(
    db,
    (recorded) => attachAll(db, claim.id, ids, stance, recorded),
    (count) => `${count} added to claim ${claim.number}`,
    'Nothing to add: the claim has them already, or they stand in a draft, which is no evidence',
  )

export async function deleteSelected(db: WorkbenchDb, ids: Ids): Promise<void> {
  selectNothing()
  await removeAnnotations(db, ids)
}
