import { assertNever } from '../../../shared/assert.ts'
import type { SourceId } from '../../../shared/ids.ts'
import type { Derivation } from '../../../shared/project/derivation.ts'
import type { WorkbenchDb } from './db.ts'
import {
  addDerivation,
  decideNotDerived,
  withdrawNotDerived,
  removeDerivation,
  type Deriving,
} from './derivations.ts'
import type { SaidStep } from './lineage-steps.ts'
import { withUndo } from './undo-offer.ts'

/** Says that one source has it from another; the sentence says why not where that cannot be. */
export async function stepDerive(
  db: WorkbenchDb,
  derived: SourceId,
  origin: SourceId,
  note = '',
): Promise<SaidStep> {
  const step = await withUndo(db, (recorded) => addDerivation(db, derived, origin, note, recorded))
  const rows = await db.sources.bulkGet([derived, origin])
  const [one, other] = rows.map((row) => `“${row?.meta.title.value ?? 'a source that is gone'}”`)
  return { said: derivingSentence(step.value, one ?? '', other ?? ''), step }
}

function derivingSentence({ kind }: Deriving, derived: string, origin: string): string {
  switch (kind) {
    case 'added':
      return `${derived} has it from ${origin}: together they count as one origin`
    case 'known':
      return `That ${derived} has it from ${origin} was noted before`
    case 'ring':
      return derived === origin
        ? 'Nothing was noted: a source cannot have it from itself.'
        : `Nothing was noted: ${origin} has it from ${derived} already, and both ways round nobody would have begun.`
    case 'gone':
      return 'Nothing was noted: a source is gone.'
    default:
      return assertNever(kind)
  }
}

/** Takes back that a source has it from another. */
export async function stepUnderive(db: WorkbenchDb, { id }: Derivation): Promise<SaidStep> {
  const step = await withUndo(db, (recorded) => removeDerivation(db, id, recorded))
  return { said: 'Removed: the two count as origins of their own again', step }
}
/** Decides that a source does not have it from another. */
export async function stepNotDerived(
  db: WorkbenchDb,
  derived: SourceId,
  origin: SourceId,
): Promise<SaidStep> {
  const step = await withUndo(db, (recorded) => decideNotDerived(db, derived, origin, recorded))
  return { said: 'Not from there: this is not suggested again', step }
}

/** Lets an origin be suggested again. */
export async function stepDeriveAgain(
  db: WorkbenchDb,
  derived: SourceId,
  origin: SourceId,
): Promise<SaidStep> {
  const step = await withUndo(db, (recorded) => withdrawNotDerived(db, derived, origin, recorded))
  return { said: 'It is suggested again', step }
}
