import { fold } from './fold.ts'

/** Houses that write for others: as the only name they are the author, behind a person's they are her employer. */
const AGENCIES = [
  'Associated Press',
  'The Associated Press',
  'The Canadian Press',
  'Canadian Press',
  'Press Association',
  'Press Trust of India',
  'Agence France-Presse',
  'Deutsche Presse-Agentur',
  'Thomson Reuters',
  'Reuters',
  'Bloomberg',
  'Bloomberg News',
  'Xinhua',
  'AFP',
  'ANI',
  'AP',
  'APA',
  'CNN',
  'CP',
  'dpa',
  'EFE',
  'IANS',
  'PA',
  'PTI',
  'UPI',
]
const FOLDED = new Set(AGENCIES.map(fold))
const AT_THE_END = new RegExp(`(?<=\\S\\s+\\S+)[\\s,]+(?:for\\s+)?(?:${AGENCIES.join('|')})$`, 'u')

/** Degrees, initials of a house, and names that only houses have. */
const BESIDE_A_NAME =
  /^(?:\p{Lu}{2,6}|(?:\p{Lu}\p{Ll}?\.?){2,4}|[\p{L}\d-]+\.(?:com|org|net|co\.uk|\p{Ll}{2}))$|\b(?:news|press|times|post|media|business|magazine|network|agency|tribune|herald|journal|insider|university|institute|radio|television|tv|newspapers?|bureau)\b/iu
/** Of a first name behind a last one. */
const INITIALS = /^\p{Lu}\.(?:\s?\p{Lu}\.)?$/u

export const isAgency = (name: string): boolean => FOLDED.has(fold(name))

/** True for what stands behind a comma after a person's name without being the next person: "CNN", "MS", "Cleveland.com". */
export const isAffiliation = (part: string): boolean =>
  isAgency(part) || (BESIDE_A_NAME.test(part) && !INITIALS.test(part) && !/^\p{Lu}\p{Ll}+$/u.test(part))

/** A name without the agency that follows it with nothing but a space between: "Jane Doe Associated Press". */
export const withoutAgency = (name: string): string => name.replace(AT_THE_END, '')
