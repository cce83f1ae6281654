import { byPartyName, levelName } from '../../../../shared/parties/names.ts'
import { PARTY_KINDS, type Party } from '../../../../shared/project/party.ts'

/** A party with how many claims and passages are attributed to it; those of sources in the bin do not count. */
export type PartyUse = { readonly party: Party; readonly attributions: number }

export const PARTY_SORTS = ['name', 'kind', 'reliability', 'attributions'] as const
export type PartySort = (typeof PARTY_SORTS)[number]

/** The parties whose names, aliases or note hold each of the words, in the wanted order and then by name. */
export function partyRows(uses: readonly PartyUse[], text: string, sort: PartySort): readonly PartyUse[] {
  const words = levelName(text).split(' ').filter(Boolean)
  return uses
    .filter(({ party }) => {
      const all = levelName([party.name, ...party.aliases, party.note].join('\n'))
      return words.every((word) => all.includes(word))
    })
    .toSorted((a, b) => ORDERS[sort](a, b) || byPartyName(a.party, b.party))
}

/** Those without a grade come last, and those that cannot be judged right before them. */
const UNGRADED = 'Z'

const ORDERS: Readonly<Record<PartySort, (a: PartyUse, b: PartyUse) => number>> = {
  name: () => 0,
  kind: (a, b) => PARTY_KINDS.indexOf(a.party.kind) - PARTY_KINDS.indexOf(b.party.kind),
  reliability: (a, b) => {
    const [one, other] = [a, b].map(({ party }) => party.reliability ?? UNGRADED) as [string, string]
    return one < other ? -1 : Number(one > other)
  },
  attributions: (a, b) => b.attributions - a.attributions,
}
