import { orderBetween } from '../../../shared/claims/order.ts'
import type { ProposedClaim, ProposedEvidence } from '../../../shared/compare/discrepancies/proposed-claim.ts'
import { newId, type ClaimId, type EvidenceId } from '../../../shared/ids.ts'
import { partyCalled } from '../../../shared/parties/names.ts'
import type { Annotation, Colour } from '../../../shared/project/annotation.ts'
import type { Claim, Evidence, OrderKey } from '../../../shared/project/claim.ts'
import type { Party } from '../../../shared/project/party.ts'
import { isLiving } from '../../../shared/project/source-kind.ts'
import { now } from '../../../shared/time.ts'
import { newAnnotation } from './annotations.ts'
import { putNewClaim } from './claims.ts'
import type { WorkbenchDb } from './db.ts'
import { mutate, type OnRecorded, type Writer } from './mutate.ts'
import { annotationAt, passageAt } from './passages.ts'

type Mark = { readonly annotation: Annotation; readonly isNew: boolean }

/**
 * Makes a claim of what sources say of one thing: with its verdict and time, and with the passages as evidence, each marked
 * in `colour` unless it is already. One step to undo. Null, and nothing done, if a source was changed or deleted since they
 * were compared.
 */
export function makeClaimOfReadings(
  db: WorkbenchDb,
  { statement, verdict, time, evidence }: ProposedClaim,
  colour: Colour,
  onRecorded?: OnRecorded,
): Promise<Claim | null> {
  const id = newId<ClaimId>()
  return mutate(db, { label: 'make claim', subject: id, onRecorded }, async (writer) => {
    const marks: Mark[] = []
    for (const { reading } of evidence) {
      const mark = await markOf(db, writer, reading, colour)
      if (mark === null) return null
      marks.push(mark)
    }
    const claim = await putNewClaim(db, writer, statement, id)
    const judged = { verdict, ...(time === null ? {} : { time }) }
    await writer.update('claims', id, judged)
    const parties = await db.parties.toArray()
    const given = new Set<string>()
    let order: OrderKey | null = null
    for (const [index, item] of evidence.entries()) {
      const mark = marks[index]
      // A claim has a passage once.
      if (mark === undefined || given.has(mark.annotation.id)) continue
      given.add(mark.annotation.id)
      if (mark.isNew) await writer.add('annotations', mark.annotation)
      order = orderBetween(order, null)
      await writer.add('evidence', evidenceOf(id, item, mark.annotation, order, parties))
    }
    return { ...claim, ...judged }
  })
}

async function markOf(
  db: WorkbenchDb,
  writer: Writer,
  { quote }: ProposedEvidence['reading'],
  colour: Colour,
): Promise<Mark | null> {
  const source = await writer.get('sources', quote.sourceId)
  if (source === undefined || !isLiving(source) || source.currentVersionId !== quote.versionId) return null
  const passage = await passageAt(db, { ...quote, span: quote })
  if (passage === null) return null
  const known = await annotationAt(db, passage)
  return known === null
    ? { annotation: newAnnotation(passage, colour), isNew: true }
    : { annotation: known, isNew: false }
}

function evidenceOf(
  claimId: ClaimId,
  { reading, stance }: ProposedEvidence,
  { id: annotationId, sourceId }: Annotation,
  order: OrderKey,
  parties: readonly Party[],
): Evidence {
  const { value, speaker } = reading
  const party = speaker === undefined ? null : partyCalled(parties, speaker)
  const at = now()
  return {
    id: newId<EvidenceId>(),
    claimId,
    annotationId,
    sourceId,
    stance,
    ...(value === null ? {} : { value }),
    ...(party === null ? {} : { attribution: { party: party.id, role: '' } }),
    note: '',
    order,
    createdAt: at,
    modifiedAt: at,
  }
}
