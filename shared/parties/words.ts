import type { PartyId } from '../ids.ts'
import type { Attribution, Basis } from '../project/attribution.ts'
import type { PartyKind, PartyRelation, Reliability } from '../project/party.ts'

export const KIND_WORDS: Readonly<Record<PartyKind, string>> = {
  person: 'Person',
  organisation: 'Organisation',
  outlet: 'Outlet',
  unnamed: 'Unnamed',
}

/** The grades of the Admiralty code for somebody, apart from how believable a single piece of information is. */
export const RELIABILITY_WORDS: Readonly<Record<Reliability, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
}

/** A relation as it reads from the party that holds it, and from the one it leads to. */
export const RELATION_WORDS: Readonly<Record<PartyRelation, { readonly from: string; readonly to: string }>> =
  {
    'part-of': { from: 'is part of', to: 'has part' },
    owns: { from: 'owns', to: 'is owned by' },
    'works-for': { from: 'works for', to: 'employs' },
    'speaks-for': { from: 'speaks for', to: 'is spoken for by' },
    'related-to': { from: 'is related to', to: 'is related to' },
  }

export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  witnessed: 'own observation',
  document: 'document',
  statement: 'official statement',
  outlet: 'report of another outlet',
  anonymous: 'people not named',
}

/** An attribution as the links of a chain: "Rostec, announcement", "official statement", "via Interfax". */
export function attributionLinks(
  { party, role, basis, via }: Attribution,
  nameOf: (id: PartyId) => string,
): readonly string[] {
  return [
    role === '' ? nameOf(party) : `${nameOf(party)}, ${role}`,
    ...(basis === undefined ? [] : [BASIS_WORDS[basis]]),
    ...(via === undefined ? [] : [`via ${nameOf(via)}`]),
  ]
}
