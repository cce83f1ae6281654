import type { PartyId } from '../../../shared/ids.ts'
import type { PartyWish } from '../../../shared/parties/choices.ts'
import type { Party, PartyRelation } from '../../../shared/project/party.ts'
import { now } from '../../../shared/time.ts'
import type { WorkbenchDb } from './db.ts'
import { mutate, type Writer } from './mutate.ts'
import { MOST_OF_EACH, partyWished } from './parties.ts'

/** Which of two parties holds a relation: the one it is read from. */
export type RelationWish = {
  readonly relation: PartyRelation
  /** Whether the other is the one it is read from: the other *is part of* this one. */
  readonly fromOther: boolean
  readonly other: PartyWish
}

/** Why a relation was not made. */
export type RelationRefusal = 'known' | 'itself' | 'ring' | 'too-many' | 'gone'

/** Whose relations cannot lead back to where they began. */
const ONE_WAY: ReadonlySet<PartyRelation> = new Set<PartyRelation>(['part-of', 'owns'])

/** Relates a party to another, which is made in the same step if need be. Null when done, else why nothing was. */
export function relateParty(
  db: WorkbenchDb,
  id: PartyId,
  { relation, fromOther, other: wish }: RelationWish,
): Promise<RelationRefusal | null> {
  return mutate(db, { label: 'add relation', subject: id }, async (writer) => {
    const own = await writer.get('parties', id)
    if (own === undefined) return 'gone'
    if (!fromOther && own.relations.length >= MOST_OF_EACH) return 'too-many'
    const before = new Map((await db.parties.toArray()).map((party) => [party.id, party]))
    const other = await partyWished(db, writer, wish)
    if (other === undefined) return 'gone'
    const [holder, to] = fromOther ? [other, own] : [own, other]
    const refusal = refusalOf(before, holder, relation, to)
    if (refusal === null) await put(writer, holder, [...holder.relations, { relation, to: to.id }])
    return refusal
  })
}

function refusalOf(
  parties: ReadonlyMap<PartyId, Party>,
  holder: Party,
  relation: PartyRelation,
  to: Party,
): RelationRefusal | null {
  if (holder.id === to.id) return 'itself'
  const isSame = (from: Party, end: PartyId) =>
    from.relations.some((each) => each.relation === relation && each.to === end)
  if (isSame(holder, to.id) || (relation === 'related-to' && isSame(to, holder.id))) return 'known'
  if (holder.relations.length >= MOST_OF_EACH) return 'too-many'
  return ONE_WAY.has(relation) && leadsTo(parties, to.id, relation, holder.id) ? 'ring' : null
}

function leadsTo(
  parties: ReadonlyMap<PartyId, Party>,
  from: PartyId,
  relation: PartyRelation,
  wanted: PartyId,
): boolean {
  const met = new Set([from])
  for (const id of met)
    for (const each of parties.get(id)?.relations ?? []) if (each.relation === relation) met.add(each.to)
  return met.has(wanted)
}

const put = (writer: Writer, { id }: Party, relations: Party['relations']): Promise<void> =>
  writer.update('parties', id, { relations, modifiedAt: now() })

/** Takes a relation away, from the party that holds it. */
export function unrelateParty(
  db: WorkbenchDb,
  holder: PartyId,
  relation: PartyRelation,
  to: PartyId,
): Promise<void> {
  return mutate(db, { label: 'remove relation', subject: holder }, async (writer) => {
    const party = await writer.get('parties', holder)
    if (party === undefined) return
    await put(
      writer,
      party,
      party.relations.filter((each) => each.relation !== relation || each.to !== to),
    )
  })
}
