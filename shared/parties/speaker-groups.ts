import type { PartyId } from '../ids.ts'
import type { Party, PartyRelation } from '../project/party.ts'

/** Parties whose words count as those of one. */
export type SpeakerGroup = {
  /** Whom they all go back to: one of them, or what they are part of or speak for. */
  readonly head: Party
  readonly members: readonly Party[]
}

/** What makes somebody's words another's as well. */
const ANSWERS_TO: ReadonlySet<PartyRelation> = new Set<PartyRelation>(['part-of', 'speaks-for'])

/** Whom a party answers to, itself first, each with how many steps away it is. */
type Reach = ReadonlyMap<PartyId, number>

/**
 * Tells which of some parties count as one: those that are part of, or speak for, one another or the same. What it learns of
 * a party it keeps, so one serves for many claims.
 */
export function createSpeakerGroups(parties: ReadonlyMap<PartyId, Party>) {
  const known = new Map<PartyId, Reach>()
  const reachOf = (id: PartyId): Reach => {
    const found = known.get(id) ?? reachFrom(id, parties)
    known.set(id, found)
    return found
  }
  return (speakers: readonly PartyId[]): readonly SpeakerGroup[] => {
    const groups: (readonly Party[])[] = []
    for (const id of new Set(speakers)) {
      const party = parties.get(id)
      if (party === undefined) continue
      const joins = groups.filter((group) => group.some((member) => meet(reachOf(id), reachOf(member.id))))
      const others = groups.filter((group) => !joins.includes(group))
      groups.splice(0, groups.length, ...others, [...joins.flat(), party])
    }
    return groups.map((members) => ({ head: headOf(members, reachOf, parties), members }))
  }
}

function reachFrom(id: PartyId, parties: ReadonlyMap<PartyId, Party>): Reach {
  const reach = new Map<PartyId, number>([[id, 0]])
  for (const [at, steps] of reach)
    for (const { relation, to } of parties.get(at)?.relations ?? [])
      if (ANSWERS_TO.has(relation) && parties.has(to) && !reach.has(to)) reach.set(to, steps + 1)
  return reach
}

/** A party with all that answer to it, directly or through others: what they say counts as its word. */
export function withAnswering(parties: readonly Party[], id: PartyId): ReadonlySet<PartyId> {
  const known = new Map(parties.map((party) => [party.id, party]))
  return new Set([
    id,
    ...parties.filter((party) => reachFrom(party.id, known).has(id)).map((party) => party.id),
  ])
}

const meet = (a: Reach, b: Reach): boolean => [...a.keys()].some((id) => b.has(id))

/** The one that most of them answer to; of several the nearest. */
function headOf(
  members: readonly Party[],
  reachOf: (id: PartyId) => Reach,
  parties: ReadonlyMap<PartyId, Party>,
): Party {
  const [first] = members
  const met = new Map<PartyId, { count: number; steps: number }>()
  for (const { id } of members)
    for (const [at, steps] of reachOf(id)) {
      const so = met.get(at) ?? { count: 0, steps: 0 }
      met.set(at, { count: so.count + 1, steps: so.steps + steps })
    }
  const [best] = [...met].sort(([a, x], [b, y]) => y.count - x.count || x.steps - y.steps || (a < b ? -1 : 1))
  const head = best === undefined ? first : parties.get(best[0])
  if (head === undefined) throw new Error('a group of no parties')
  return head
}
