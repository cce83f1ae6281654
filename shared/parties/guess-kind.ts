import type { PartyKind } from '../project/party.ts'

const NOBODY =
  /^(an?|one|some|several|two|three)\s|^(unnamed|anonymous|unidentified)\b|\b(sources?|officials?|witness(es)?|people)\b/iu
const BODIES =
  /\b(agency|army|association|authority|bank|board|bureau|centre|center|commission|committee|company|corp|corporation|council|court|department|federation|force|forces|foundation|government|group|guard|holding|house|inc|institute|ltd|media|ministry|navy|news|office|organi[sz]ation|party|police|post|press|radio|republic|service|society|state|states|television|times|tribune|tv|union|united|university)\b/iu
const PERSON =
  /^(\p{Lu}[\p{L}’'.-]*|d[aeu]|de[lr]|la|le|van|von|bin|ibn|al)(\s(\p{Lu}[\p{L}’'.-]*|d[aeu]|de[lr]|la|le|van|von|bin|ibn|al)){1,3}$/u

/** What a new party most likely is, by its name alone: a first guess that is shown and easily changed. */
export function guessKind(name: string): PartyKind {
  if (NOBODY.test(name) && !/^\p{Lu}[^\s]*\s\p{Lu}/u.test(name)) return 'unnamed'
  return PERSON.test(name) && !BODIES.test(name) && !/^the\s/iu.test(name) ? 'person' : 'organisation'
}
