import fc from 'fast-check'
import { AssertionId, DerivationId, MemoId, PartyId, type SourceId } from '../../shared/ids.ts'
import type { Annotation, Code } from '../../shared/project/annotation.ts'
import type { Assertion } from '../../shared/project/assertion.ts'
import { BASES, type Attribution } from '../../shared/project/attribution.ts'
import type { Claim, Evidence } from '../../shared/project/claim.ts'
import type { Derivation } from '../../shared/project/derivation.ts'
import type { Memo } from '../../shared/project/memo.ts'
import { PARTY_KINDS, PARTY_RELATIONS, RELIABILITIES, type Party } from '../../shared/project/party.ts'
import { byId, prose, when, type NewId, type Pick } from './random-rows.ts'

/** Parties, some with aliases and a relation to the one before. */
export function pickParties(pick: Pick, newId: NewId): readonly Party[] {
  const parties: Party[] = []
  for (let count = pick(fc.nat(3)); count > 0; count--) {
    const other = parties.at(-1)
    const related = other !== undefined && pick(fc.boolean())
    parties.push({
      id: newId(PartyId),
      name: `Party ${parties.length} <&"'>`,
      kind: pick(fc.constantFrom(...PARTY_KINDS)),
      aliases: pick(fc.constantFrom([], ['Роcтех', 'the group'])),
      relations: related ? [{ relation: pick(fc.constantFrom(...PARTY_RELATIONS)), to: other.id }] : [],
      ...pick(fc.record({ reliability: fc.constantFrom(...RELIABILITIES) }, { requiredKeys: [] })),
      note: pick(prose),
      createdAt: pick(when),
      modifiedAt: pick(when),
    })
  }
  return parties
}

/** The row, perhaps said by one of the parties. */
export function attributed<Row extends Claim | Evidence>(
  pick: Pick,
  row: Row,
  parties: readonly Party[],
): Row {
  if (parties.length === 0 || pick(fc.boolean())) return row
  const party = fc.constantFrom(...parties.map(({ id }) => id))
  const attribution: Attribution = {
    party: pick(party),
    role: pick(fc.constantFrom('', 'spokesman')),
    ...pick(fc.record({ basis: fc.constantFrom(...BASES), via: party }, { requiredKeys: [] })),
  }
  return { ...row, attribution }
}

/** The claim, perhaps with codes and a memo. */
export function coded(pick: Pick, claim: Claim, codes: readonly Code[]): Claim {
  const codeIds = pick(fc.subarray(codes.map(({ id }) => id)))
  return {
    ...claim,
    ...(codeIds.length === 0 ? {} : { codeIds }),
    ...pick(fc.record({ memo: prose }, { requiredKeys: [] })),
  }
}

/** Each source perhaps derives from the one before it. */
export function pickDerivations(pick: Pick, newId: NewId, sources: readonly SourceId[]): Derivation[] {
  return sources
    .slice(1)
    .flatMap((derived, index): Derivation[] => {
      const origin = sources[index]
      if (origin === undefined || pick(fc.boolean())) return []
      const times = { createdAt: pick(when), modifiedAt: pick(when) }
      return [{ id: newId(DerivationId), derived, origin, note: pick(prose), ...times }]
    })
    .sort(byId)
}

export function pickMemos(pick: Pick, newId: NewId): Memo[] {
  return pick(fc.array(prose, { maxLength: 2 }))
    .map((body, index): Memo => {
      const times = { createdAt: pick(when), modifiedAt: pick(when) }
      return { id: newId(MemoId), title: `Memo ${index}`, body, ...times }
    })
    .sort(byId)
}

/** Some annotations state a claim, or need none. */
export function pickAssertions(
  pick: Pick,
  newId: NewId,
  annotations: readonly Annotation[],
  claims: readonly Claim[],
): Assertion[] {
  return pick(fc.subarray([...annotations]))
    .map(({ id: annotationId, sourceId }): Assertion => {
      const claimId = pick(fc.constantFrom(null, ...claims.map(({ id }) => id)))
      return { id: newId(AssertionId), claimId, annotationId, sourceId, at: pick(when) }
    })
    .sort(byId)
}
