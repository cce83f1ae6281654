import { byOrder, numberedClaims } from '../../../shared/claims/tree.ts'
import { keysFor } from '../../../shared/codes/codebook.ts'
import { newId, type ClaimId, type SilenceId, type SourceId } from '../../../shared/ids.ts'
import type { Claim } from '../../../shared/project/claim.ts'
import { now } from '../../../shared/time.ts'
import { canBePartOf, wholesOf } from '../../../shared/tree.ts'
import type { WorkbenchDb } from './db.ts'
import { mutate, type OnRecorded, type Step, type Writer } from './mutate.ts'
import { removeAssertion } from './statements.ts'

type Claims = ReadonlyMap<ClaimId, Claim>

/** A step about several claims; those that are gone by now are left out of it. */
function changeSeveral<T>(
  db: WorkbenchDb,
  ids: readonly ClaimId[],
  what: string,
  write: (writer: Writer, claims: Claims, known: readonly Claim[]) => Promise<T>,
  onRecorded?: OnRecorded,
): Promise<T> {
  const words = ids.length === 1 ? 'claim' : `${ids.length} claims`
  const step: Step = { label: what.replace('%', words), subject: ids[0] ?? '', onRecorded }
  return mutate(db, step, async (writer) => {
    const claims = new Map((await db.claims.toArray()).map((claim) => [claim.id, claim]))
    const known = ids.map((id) => claims.get(id)).filter((claim) => claim !== undefined)
    return write(writer, claims, known)
  })
}

/** Gives some claims one verdict or confidence. */
export function judgeClaims(
  db: WorkbenchDb,
  ids: readonly ClaimId[],
  judgement: Partial<Pick<Claim, 'verdict' | 'confidence'>>,
): Promise<void> {
  const field = Object.keys(judgement)[0] ?? 'judgement'
  return changeSeveral(db, ids, `change ${field} of %`, async (writer, _, known) => {
    for (const claim of known)
      if (Object.entries(judgement).some(([key, value]) => claim[key as keyof Claim] !== value))
        await writer.update('claims', claim.id, { ...judgement, modifiedAt: now() })
  })
}

/** Those of some claims that are part of none of the others, in reading order: with them the others move. */
function uppermost(claims: Claims, known: readonly Claim[]): readonly Claim[] {
  const ids = new Set(known.map(({ id }) => id))
  return numberedClaims([...claims.values()])
    .map(({ claim }) => claim)
    .filter(({ id }) => ids.has(id) && !wholesOf(claims, id).some((whole) => ids.has(whole.id)))
}

/** Whether all of some claims, with their parts, could become part of another. */
function canAllBePartOf(claims: Claims, ids: readonly ClaimId[], whole: ClaimId): boolean {
  return ids.every((id) => canBePartOf(claims, id, whole))
}

/**
 * Makes claims the last parts of another, in reading order; what is part of one that moves goes along with it. False, having
 * changed nothing, if one of them cannot be.
 */
export function makeParts(db: WorkbenchDb, ids: readonly ClaimId[], whole: ClaimId): Promise<boolean> {
  return changeSeveral(db, ids, 'make % part of another', async (writer, claims, known) => {
    const moving = uppermost(claims, known)
    const chosen = new Set(moving.map(({ id }) => id))
    if (moving.length === 0 || !canAllBePartOf(claims, [...chosen], whole)) return false
    const staying = partsOf(claims, whole).filter(({ id }) => !chosen.has(id))
    await arrange(writer, [...staying, ...moving], chosen, whole)
    return true
  })
}

/** Moves claims to the top of what they are part of, or of the list, in the order in which they stand. */
export function moveToTop(db: WorkbenchDb, ids: readonly ClaimId[]): Promise<void> {
  return changeSeveral(db, ids, 'move % to top', async (writer, claims, known) => {
    const moving = new Set(known.map(({ id }) => id))
    for (const whole of new Set(known.map(({ partOf }) => partOf))) {
      const siblings = partsOf(claims, whole)
      const rising = siblings.filter(({ id }) => moving.has(id))
      const list = [...rising, ...siblings.filter(({ id }) => !moving.has(id))]
      await arrange(writer, list, new Set(rising.map(({ id }) => id)), whole)
    }
  })
}

/** Says that a source is silent on those of some claims it gives no evidence for; the number of claims that is new for. */
export function silenceSource(
  db: WorkbenchDb,
  ids: readonly ClaimId[],
  sourceId: SourceId,
  onRecorded?: OnRecorded,
): Promise<number> {
  const write = async (writer: Writer, _: Claims, known: readonly Claim[]) => {
    if ((await writer.get('sources', sourceId)) === undefined) return 0
    const rows = [
      ...(await db.evidence.where('sourceId').equals(sourceId).toArray()),
      ...(await db.silences.where('sourceId').equals(sourceId).toArray()),
    ]
    const reviewed = new Set(rows.map(({ claimId }) => claimId))
    const open = known.filter(({ id }) => !reviewed.has(id))
    const at = now()
    for (const { id } of open)
      await writer.put('silences', { id: newId<SilenceId>(), claimId: id, sourceId, at })
    return open.length
  }
  return changeSeveral(db, ids, 'mark a source as silent on %', write, onRecorded)
}

/** Deletes claims with all that hangs on them. The parts of a deleted claim that are not deleted take its place. */
export function deleteClaims(
  db: WorkbenchDb,
  ids: readonly ClaimId[],
  onRecorded?: OnRecorded,
): Promise<void> {
  return changeSeveral(
    db,
    ids,
    'delete %',
    async (writer, claims, known) => {
      const gone = known.map(({ id }) => id)
      for (const id of gone) await removeBelongings(db, writer, id)
      await freeParts(writer, claims, new Set(gone))
      for (const id of gone) await writer.remove('claims', id)
    },
    onRecorded,
  )
}

async function removeBelongings(db: WorkbenchDb, writer: Writer, id: ClaimId): Promise<void> {
  for (const key of await db.evidence.where('claimId').equals(id).primaryKeys())
    await writer.remove('evidence', key)
  const silences = db.silences.where('[claimId+sourceId]').between([id, ''], [id, '~'])
  for (const key of await silences.primaryKeys()) await writer.remove('silences', key)
  for (const assertion of await db.assertions.where('claimId').equals(id).toArray())
    await removeAssertion(db, writer, assertion)
  const refused = db.passageDecisions.filter(
    ({ decided }) => decided.kind === 'not-suggested' && decided.claimId === id,
  )
  for (const key of await refused.primaryKeys()) await writer.remove('passageDecisions', key)
}

/** Where claims go, what is left of their parts stands in the same order among those beside them. */
async function freeParts(writer: Writer, claims: Claims, gone: ReadonlySet<ClaimId>): Promise<void> {
  const left = (whole: ClaimId | undefined): readonly Claim[] =>
    partsOf(claims, whole).flatMap((part) => (gone.has(part.id) ? left(part.id) : [part]))
  const wholes = [...gone].map((id) => claims.get(id)?.partOf)
  for (const whole of new Set(wholes.filter((id) => id === undefined || !gone.has(id)))) {
    const list = left(whole)
    await arrange(
      writer,
      list,
      new Set(list.filter(({ partOf }) => partOf !== whole).map(({ id }) => id)),
      whole,
    )
  }
}

/** The parts of a claim, or the claims that are part of none, in the user's order. */
const partsOf = (claims: Claims, whole: ClaimId | undefined): readonly Claim[] =>
  [...claims.values()].filter(({ partOf }) => partOf === whole).toSorted(byOrder)

/** Writes siblings in the order of the list; the moved ones become part of `whole`. */
async function arrange(
  writer: Writer,
  list: readonly Claim[],
  moved: ReadonlySet<ClaimId>,
  whole: ClaimId | undefined,
): Promise<void> {
  if (moved.size === 0) return
  for (const [id, order] of keysFor(list, moved))
    await writer.update('claims', id, moved.has(id) ? { partOf: whole, order } : { order })
}
