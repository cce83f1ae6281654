import type { PartyId } from '../../../../shared/ids.ts'
import { byPartyName } from '../../../../shared/parties/names.ts'
import { RELATION_WORDS } from '../../../../shared/parties/words.ts'
import { PARTY_RELATIONS, type Party, type PartyRelation } from '../../../../shared/project/party.ts'

/** A relation as one of its ends sees it. */
export type Seen = {
  readonly relation: PartyRelation
  /** The party it is stored with: this one or the other. */
  readonly holder: PartyId
  readonly other: Party
  readonly words: string
}

/** The relations of a party from both ends, by what they are and then by name. */
export function relationsOf(party: Party, parties: readonly Party[]): readonly Seen[] {
  const own = party.relations.flatMap(({ relation, to }): Seen[] => {
    const other = parties.find(({ id }) => id === to)
    return other === undefined
      ? []
      : [{ relation, holder: party.id, other, words: RELATION_WORDS[relation].from }]
  })
  const back = parties.flatMap((other) =>
    other.relations
      .filter(({ to }) => to === party.id)
      .map(({ relation }): Seen => ({
        relation,
        holder: other.id,
        other,
        words: RELATION_WORDS[relation].to,
      })),
  )
  const rank = ({ relation }: Seen) => PARTY_RELATIONS.indexOf(relation)
  return [...own, ...back].toSorted((a, b) => rank(a) - rank(b) || byPartyName(a.other, b.other))
}
