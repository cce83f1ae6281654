import type { ClaimId, EvidenceId, PartyId } from '../../../shared/ids.ts'
import type { PartyWish } from '../../../shared/parties/choices.ts'
import type { Attribution, Basis } from '../../../shared/project/attribution.ts'
import { now } from '../../../shared/time.ts'
import type { WorkbenchDb } from './db.ts'
import { mutate, type OnRecorded, type Writer } from './mutate.ts'
import { partyWished } from './parties.ts'

/** What can be attributed to somebody. */
export type Attributed =
  { readonly table: 'claims'; readonly id: ClaimId } | { readonly table: 'evidence'; readonly id: EvidenceId }

/** What is to be said of who says something; null takes an optional part away. */
export type AttributionChange = {
  readonly party?: PartyWish
  readonly role?: string
  readonly basis?: Basis | null
  readonly via?: PartyWish | null
}

/**
 * Says who says something, or changes one thing about that. A party that is wished for and not there yet is made in the same
 * step. Nothing happens if what it is about, or a party, is gone, or nobody is named yet. Typing the role is one step as long
 * as it goes on.
 */
export function attribute(
  db: WorkbenchDb,
  { table, id }: Attributed,
  change: AttributionChange,
): Promise<Attribution | null> {
  const history = change.role === undefined ? 'step' : 'merge'
  return mutate(db, { label: 'change who says so', subject: id, history }, async (writer) => {
    const row = await writer.get(table, id)
    const party = await wished(db, writer, change.party, row?.attribution?.party)
    const via = change.via === null ? undefined : await wished(db, writer, change.via, row?.attribution?.via)
    if (row === undefined || party === undefined) return null
    const basis = change.basis === null ? undefined : (change.basis ?? row.attribution?.basis)
    const next: Attribution = {
      party,
      role: change.role ?? row.attribution?.role ?? '',
      ...(basis === undefined ? {} : { basis }),
      ...(via === undefined || via === party ? {} : { via }),
    }
    await writer.update(table, id, { attribution: next, modifiedAt: now() })
    return next
  })
}

async function wished(
  db: WorkbenchDb,
  writer: Writer,
  wish: PartyWish | undefined,
  before: PartyId | undefined,
): Promise<PartyId | undefined> {
  return wish === undefined ? before : (await partyWished(db, writer, wish))?.id
}

/** Says of nobody any more that they say so. */
export function unattribute(
  db: WorkbenchDb,
  { table, id }: Attributed,
  onRecorded?: OnRecorded,
): Promise<void> {
  return mutate(db, { label: 'take off who says so', subject: id, onRecorded }, (writer) =>
    writer.update(table, id, { attribution: undefined, modifiedAt: now() }),
  )
}

/** What is attributed to a party, or came through it. */
export async function attributionsNaming(db: WorkbenchDb, id: PartyId) {
  const names = ({ attribution }: { readonly attribution?: Attribution }) =>
    attribution?.party === id || attribution?.via === id
  const [claims, evidence] = await Promise.all([
    db.claims.filter(names).toArray(),
    db.evidence.filter(names).toArray(),
  ])
  return { claims, evidence }
}

/** Puts another party, or nobody, in the place of one in every attribution; meant to run inside a `mutate`. */
export async function replaceInAttributions(
  db: WorkbenchDb,
  writer: Writer,
  party: PartyId,
  by: PartyId | null,
): Promise<void> {
  const { claims, evidence } = await attributionsNaming(db, party)
  for (const { id, attribution } of claims)
    await writer.update('claims', id, { attribution: replaced(attribution, party, by), modifiedAt: now() })
  for (const { id, attribution } of evidence)
    await writer.update('evidence', id, { attribution: replaced(attribution, party, by), modifiedAt: now() })
}

/** Undefined when nobody is left to say it; nobody passes on their own words. */
function replaced(
  attribution: Attribution | undefined,
  party: PartyId,
  by: PartyId | null,
): Attribution | undefined {
  if (attribution === undefined) return undefined
  const put = (id: PartyId | undefined) => (id === party ? (by ?? undefined) : id)
  const { via: _via, ...rest } = attribution
  const [speaker, via] = [put(attribution.party), put(attribution.via)]
  if (speaker === undefined) return undefined
  return { ...rest, party: speaker, ...(via === undefined || via === speaker ? {} : { via }) }
}
