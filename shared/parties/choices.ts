import type { PartyId } from '../ids.ts'
import type { Party, PartyKind } from '../project/party.ts'
import { guessKind } from './guess-kind.ts'
import { byPartyName, levelName, tidyName } from './names.ts'

/** A party that is there, or one to be made of a name unless somebody is called so already. */
export type PartyWish =
  { readonly kind: 'known'; readonly id: PartyId } | { readonly kind: 'named'; readonly name: string }

/** Where somebody is named that is offered first: in the words themselves, or only around them. */
export type Mention = 'here' | 'near'

export type PartyChoice =
  | {
      readonly kind: 'party'
      readonly party: Party
      /** What was typed is in this alias and not in the name. */
      readonly alias: string | null
      readonly mention: Mention | null
    }
  | { readonly kind: 'create'; readonly name: string; readonly guess: PartyKind }

type Wanted = {
  readonly typed: string
  readonly mentions?: ReadonlyMap<PartyId, Mention>
  /** Those that cannot be chosen here. */
  readonly without?: readonly PartyId[]
  /** Whether a new one can be made of what was typed. */
  readonly creates?: boolean
}

/** More are not looked through; typing on narrows them. */
const MOST_CHOICES = 60

/**
 * Whom one can choose while `typed` stands in the field: those whose name or alias contains it, the best match first; before
 * anything is typed those that the words name come first. Last a new party, unless one is called just so.
 */
export function partyChoices(parties: readonly Party[], wanted: Wanted): readonly PartyChoice[] {
  const { typed, mentions = new Map<PartyId, Mention>(), without = [], creates = true } = wanted
  const name = tidyName(typed)
  const level = levelName(name)
  const met = parties
    .map((party) => ({ party, ...matchOf(party, level), mention: mentions.get(party.id) ?? null }))
    .filter(({ rank }) => rank < NO_MATCH)
  const offered = met
    .filter(({ party }) => !without.includes(party.id))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        MENTIONED[a.mention ?? 'not'] - MENTIONED[b.mention ?? 'not'] ||
        byPartyName(a.party, b.party),
    )
    .slice(0, MOST_CHOICES)
    .map(({ party, alias, mention }): PartyChoice => ({ kind: 'party', party, alias, mention }))
  const known = met.some(({ rank }) => rank < BEGINS)
  if (!creates || name === '' || known) return offered
  return [...offered, { kind: 'create', name, guess: guessKind(name) }]
}

const MENTIONED = { here: 0, near: 1, not: 2 } as const
const [BEGINS, BEGINS_A_WORD, CONTAINS, NO_MATCH] = [2, 4, 6, 8] as const

/** How well a party answers to what was typed, by its name or, a little less, by an alias; lower is better. */
function matchOf(party: Party, level: string): { readonly rank: number; readonly alias: string | null } {
  if (level === '') return { rank: BEGINS, alias: null }
  const own = rankOf(levelName(party.name), level)
  let best = { rank: own, alias: null as string | null }
  for (const alias of party.aliases) {
    const rank = rankOf(levelName(alias), level) + 1
    if (rank < best.rank) best = { rank, alias }
  }
  return best.rank > NO_MATCH ? { rank: NO_MATCH, alias: null } : best
}

function rankOf(name: string, level: string): number {
  if (name === level) return 0
  if (name.startsWith(level)) return BEGINS
  if (name.includes(` ${level}`)) return BEGINS_A_WORD
  return name.includes(level) ? CONTAINS : NO_MATCH
}

export const wishOf = (choice: PartyChoice): PartyWish =>
  choice.kind === 'party' ? { kind: 'known', id: choice.party.id } : { kind: 'named', name: choice.name }
