import { newId, type DecisionId, type DerivationId, type SourceId } from '../../../shared/ids.ts'
import type { Decision } from '../../../shared/project/decision.ts'
import type { Derivation } from '../../../shared/project/derivation.ts'
import { originsOf } from '../../../shared/project/derivations.ts'
import { now } from '../../../shared/time.ts'
import type { WorkbenchDb } from './db.ts'
import { mutate, type OnRecorded } from './mutate.ts'

/** What came of saying that one source has it from another. Nothing was written unless it is `added`. */
export type Deriving =
  | { readonly kind: 'added'; readonly derivation: Derivation }
  | { readonly kind: 'known' }
  /** The origin has it from the source already, directly or through others. */
  | { readonly kind: 'ring' }
  | { readonly kind: 'gone' }

/** Says that `derived` has what it says from `origin`; a decision against that is overruled. */
export function addDerivation(
  db: WorkbenchDb,
  derived: SourceId,
  origin: SourceId,
  note = '',
  onRecorded?: OnRecorded,
): Promise<Deriving> {
  return mutate(db, { label: 'note where a source has it from', onRecorded }, async (writer) => {
    const present = (await db.sources.bulkGet([derived, origin])).filter((row) => row !== undefined)
    if (present.length < 2) return { kind: 'gone' }
    const all = await db.derivations.toArray()
    if (all.some((row) => row.derived === derived && row.origin === origin)) return { kind: 'known' }
    if (derived === origin || originsOf(origin, all).has(derived)) return { kind: 'ring' }
    const at = now()
    const derivation: Derivation = {
      id: newId<DerivationId>(),
      derived,
      origin,
      note,
      createdAt: at,
      modifiedAt: at,
    }
    await writer.put('derivations', derivation)
    for (const { id } of await refusals(db, derived, origin)) await writer.remove('decisions', id)
    return { kind: 'added', derivation }
  })
}

/** Nothing if it is gone already. */
export function removeDerivation(db: WorkbenchDb, id: DerivationId, onRecorded?: OnRecorded): Promise<void> {
  return mutate(db, { label: 'remove where a source has it from', onRecorded }, (writer) =>
    writer.remove('derivations', id),
  )
}

/** @throws MissingRowError */
export function noteDerivation(db: WorkbenchDb, id: DerivationId, note: string): Promise<void> {
  return mutate(
    db,
    { label: 'change note on where a source has it from', subject: id, history: 'merge' },
    (writer) => writer.update('derivations', id, { note, modifiedAt: now() }),
  )
}

/**
 * Decides that a source does not have it from another, so that this is never suggested again. Nothing if that was decided
 * already, or if one of them is gone.
 */
export function decideNotDerived(
  db: WorkbenchDb,
  derived: SourceId,
  origin: SourceId,
  onRecorded?: OnRecorded,
): Promise<void> {
  return mutate(db, { label: 'decide “not from there”', onRecorded }, async (writer) => {
    const present = (await db.sources.bulkGet([derived, origin])).filter((row) => row !== undefined)
    if (present.length < 2 || (await refusals(db, derived, origin)).length > 0) return
    const id = newId<DecisionId>()
    await writer.put('decisions', { id, kind: 'not-derived', sources: [derived, origin], at: now() })
  })
}

/** Takes such a decision back; the origin is suggested again. */
export function withdrawNotDerived(
  db: WorkbenchDb,
  derived: SourceId,
  origin: SourceId,
  onRecorded?: OnRecorded,
): Promise<void> {
  return mutate(db, { label: 'withdraw “not from there”', onRecorded }, async (writer) => {
    for (const { id } of await refusals(db, derived, origin)) await writer.remove('decisions', id)
  })
}

const refusals = (db: WorkbenchDb, derived: SourceId, origin: SourceId): Promise<Decision[]> =>
  db.decisions
    .filter(({ kind, sources }) => kind === 'not-derived' && sources[0] === derived && sources[1] === origin)
    .toArray()
