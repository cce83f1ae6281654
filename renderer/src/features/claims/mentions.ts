import type { ClaimId, EvidenceId, PartyId } from '../../../../shared/ids.ts'
import type { Mention } from '../../../../shared/parties/choices.ts'
import { partiesNamedIn } from '../../../../shared/parties/names.ts'
import type { Party } from '../../../../shared/project/party.ts'
import { leadingPart, quotationOf } from '../../../../shared/project/quotation.ts'
import { blockAt } from '../../../../shared/text/paragraphs.ts'
import type { Attributed } from '../../data/attributions.ts'
import type { WorkbenchDb } from '../../data/db.ts'

/** Words that may say who says so: those it is about, and those around them. */
type Words = { readonly here: string; readonly near: string }

/**
 * The parties named in what is to be attributed: in a passage or, further off, in its paragraph; in a statement or, further
 * off, in the passages that are its evidence.
 */
export async function mentionsIn(
  db: WorkbenchDb,
  target: Attributed,
  parties: readonly Party[],
): Promise<ReadonlyMap<PartyId, Mention>> {
  const { here, near } = await (target.table === 'claims'
    ? aroundClaim(db, target.id)
    : aroundEvidence(db, target.id))
  const mentions = new Map<PartyId, Mention>(partiesNamedIn(parties, near).map((id) => [id, 'near']))
  for (const id of partiesNamedIn(parties, here)) mentions.set(id, 'here')
  return mentions
}

async function aroundClaim(db: WorkbenchDb, id: ClaimId): Promise<Words> {
  const claim = await db.claims.get(id)
  const evidence = await db.evidence.where('claimId').equals(id).toArray()
  const quoted = await db.annotations.bulkGet(evidence.map(({ annotationId }) => annotationId))
  return {
    here: claim?.statement ?? '',
    near: quoted.flatMap((row) => (row === undefined ? [] : [quotationOf(row)])).join('\n'),
  }
}

async function aroundEvidence(db: WorkbenchDb, id: EvidenceId): Promise<Words> {
  const evidence = await db.evidence.get(id)
  const annotation = evidence === undefined ? undefined : await db.annotations.get(evidence.annotationId)
  if (annotation === undefined) return { here: '', near: '' }
  const { versionId, start } = leadingPart(annotation)
  const text = await db.texts.get(versionId)
  const paragraph = text === undefined ? undefined : text.blocks[blockAt(text.blocks, start)]
  return {
    here: quotationOf(annotation),
    near: paragraph === undefined ? '' : (text?.content.slice(paragraph.start, paragraph.end) ?? ''),
  }
}
