/**
 * What the spellings of a name in several languages have in common: letters that stand for one sound as one, without endings
 * (`Caracas`, `Каракасе` in Latin letters `karakase`). Null for words too short to be told apart so.
 */
export function soundKey(latin: string): string | null {
  const sounds = latin
    .replace(/[^a-z0-9]/g, '')
    .replaceAll('ph', 'f')
    .replaceAll('sch', 'sh')
    .replaceAll('kh', 'h')
    .replaceAll('ck', 'k')
    .replace(/au(?=[a-z])/, 'av')
    .replace(/[cq]/g, 'k')
    .replace(/w/g, 'v')
    .replace(/[yj]/g, 'i')
    .replace(/(.)\1/g, '$1')
  const root = sounds.replace(/[aeiou]+[mv]?$/, '')
  const key = (root.length >= LEAST ? root : sounds).slice(0, MOST)
  return key.length >= LEAST ? key : null
}

const LEAST = 4
/** Endings differ after so many letters, names seldom. */
const MOST = 6
