import type { PartyId } from '../../../shared/ids.ts'
import type { Party } from '../../../shared/project/party.ts'
import { LONGEST_PROSE } from '../../../shared/project/prose.ts'
import { now } from '../../../shared/time.ts'
import { attributionsNaming, replaceInAttributions } from './attributions.ts'
import type { WorkbenchDb } from './db.ts'
import { mutate, type OnRecorded } from './mutate.ts'
import { MOST_OF_EACH, withNames } from './parties.ts'

/** What merging would do. */
export type PartyMergePreview = {
  /** Claims and passages that are attributed to the other from then on, or came through it. */
  readonly claims: number
  readonly evidence: number
  /** Names that become aliases of the other. */
  readonly aliases: readonly string[]
  /** Relations of either end that go over. */
  readonly relations: number
  /** Relations between the two, which end. */
  readonly between: number
  readonly note: boolean
  /** Whether the other takes over the grade, having none. */
  readonly reliability: boolean
}

/** Null if either is gone. */
export async function previewPartyMerge(
  db: WorkbenchDb,
  from: PartyId,
  into: PartyId,
): Promise<PartyMergePreview | null> {
  const [parties, { claims, evidence }] = await Promise.all([
    db.parties.toArray(),
    attributionsNaming(db, from),
  ])
  const [merged, kept] = [from, into].map((id) => parties.find((party) => party.id === id))
  if (merged === undefined || kept === undefined) return null
  const ends = parties.flatMap(({ id, relations }) => relations.map(({ to }) => [id, to]))
  const own = ends.filter((pair) => pair.includes(from))
  const between = own.filter((pair) => pair.includes(into)).length
  return {
    claims: claims.length,
    evidence: evidence.length,
    aliases: newNames(kept, merged),
    relations: own.length - between,
    between,
    note: merged.note.trim() !== '',
    reliability: kept.reliability === undefined && merged.reliability !== undefined,
  }
}

const newNames = (kept: Party, merged: Party): readonly string[] =>
  withNames(kept, [merged.name, ...merged.aliases]).slice(kept.aliases.length)

/**
 * Puts one party in the place of another everywhere and deletes that one: its names, relations, attributions and note go
 * over. One step. False, having changed nothing, if either is gone or they are the same.
 */
export function mergeParty(
  db: WorkbenchDb,
  from: PartyId,
  into: PartyId,
  onRecorded?: OnRecorded,
): Promise<boolean> {
  return mutate(db, { label: 'merge parties', subject: into, onRecorded }, async (writer) => {
    const [merged, kept] = [await writer.get('parties', from), await writer.get('parties', into)]
    if (merged === undefined || kept === undefined || from === into) return false
    await replaceInAttributions(db, writer, from, into)
    for (const other of await db.parties.toArray())
      if (other.id !== from && other.id !== into && other.relations.some(({ to }) => to === from))
        await writer.update('parties', other.id, {
          relations: redirected(other.id, other.relations, from, into),
          modifiedAt: now(),
        })
    const reliability = kept.reliability ?? merged.reliability
    await writer.update('parties', into, {
      aliases: withNames(kept, [merged.name, ...merged.aliases]),
      relations: redirected(into, [...kept.relations, ...merged.relations], from, into),
      ...(reliability === undefined ? {} : { reliability }),
      note: [kept.note, merged.note]
        .filter((note) => note.trim() !== '')
        .join('\n\n')
        .slice(0, LONGEST_PROSE),
      modifiedAt: now(),
    })
    await writer.remove('parties', from)
    return true
  })
}

/** Relations with one party in the place of another, each once and none to the party that holds them. */
function redirected(
  holder: PartyId,
  relations: Party['relations'],
  from: PartyId,
  into: PartyId,
): Party['relations'] {
  const put = relations.map(({ relation, to }) => ({ relation, to: to === from ? into : to }))
  const once = new Map(put.map((each) => [`${each.relation} ${each.to}`, each]))
  return [...once.values()].filter(({ to }) => to !== holder).slice(0, MOST_OF_EACH)
}
