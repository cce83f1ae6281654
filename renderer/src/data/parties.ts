import { newId, type PartyId } from '../../../shared/ids.ts'
import type { PartyWish } from '../../../shared/parties/choices.ts'
import { guessKind } from '../../../shared/parties/guess-kind.ts'
import { levelName, partyCalled, tidyName } from '../../../shared/parties/names.ts'
import type { Party } from '../../../shared/project/party.ts'
import { now } from '../../../shared/time.ts'
import type { WorkbenchDb } from './db.ts'
import { mutate, type Patch, type Writer } from './mutate.ts'

/** How many aliases or relations a party can have. */
export const MOST_OF_EACH = 100

/** The party of that name or alias, or a new one. The name must not be empty. */
export function ensureParty(db: WorkbenchDb, name: string): Promise<Party> {
  const id = newId<PartyId>()
  return mutate(db, { label: 'new party', subject: id }, (writer) => partyNamed(db, writer, name, id))
}

async function partyNamed(
  db: WorkbenchDb,
  writer: Writer,
  name: string,
  id = newId<PartyId>(),
): Promise<Party> {
  const wanted = tidyName(name)
  const known = partyCalled(await db.parties.toArray(), wanted)
  if (known !== null) return known
  const at = now()
  const party: Party = {
    id,
    name: wanted,
    kind: guessKind(wanted),
    aliases: [],
    relations: [],
    note: '',
    createdAt: at,
    modifiedAt: at,
  }
  await writer.put('parties', party)
  return party
}

/** The party somebody wishes for, within another step; undefined if it is gone. */
export const partyWished = (db: WorkbenchDb, writer: Writer, wish: PartyWish): Promise<Party | undefined> =>
  wish.kind === 'known' ? writer.get('parties', wish.id) : partyNamed(db, writer, wish.name)

/** Changes one field of a party. Quick successive changes of its words are typing and one step. */
export function changeParty(
  db: WorkbenchDb,
  id: PartyId,
  patch: Patch<Pick<Party, 'name' | 'kind' | 'reliability' | 'note'>>,
): Promise<void> {
  const field = Object.keys(patch)[0] ?? 'party'
  const history = field === 'name' || field === 'note' ? 'merge' : 'step'
  return mutate(db, { label: `change ${field} of party`, subject: id, history }, (writer) =>
    writer.update('parties', id, { ...patch, modifiedAt: now() }),
  )
}

/** Adds a name by which a party goes as well. False, having changed nothing, if it is called so already or has too many. */
export function addAlias(db: WorkbenchDb, id: PartyId, typed: string): Promise<boolean> {
  return mutate(db, { label: 'add alias', subject: id }, async (writer) => {
    const party = await writer.get('parties', id)
    const alias = tidyName(typed)
    if (party === undefined || alias === '') return false
    const aliases = withNames(party, [alias])
    if (aliases.length === party.aliases.length) return false
    await writer.update('parties', id, { aliases, modifiedAt: now() })
    return true
  })
}

/** The aliases of a party with further names, each once and as many as can be. */
export function withNames({ name, aliases }: Party, further: readonly string[]): string[] {
  const known = new Set([name, ...aliases].map(levelName))
  const added = further.filter((each) => {
    const isNew = !known.has(levelName(each))
    known.add(levelName(each))
    return isNew
  })
  return [...aliases, ...added].slice(0, Math.max(MOST_OF_EACH, aliases.length))
}

export function removeAlias(db: WorkbenchDb, id: PartyId, alias: string): Promise<void> {
  return mutate(db, { label: 'remove alias', subject: id }, async (writer) => {
    const party = await writer.get('parties', id)
    if (party === undefined) return
    const aliases = party.aliases.filter((each) => each !== alias)
    await writer.update('parties', id, { aliases, modifiedAt: now() })
  })
}
