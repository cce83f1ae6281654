import { baseLanguage } from '../../tokens/stem.ts'
import type { Word } from '../words/words.ts'
import { asKey, countryCalled } from './countries.ts'

/** Forms of companies, which some reports leave out. */
const LEGAL =
  /^(?:inc|ltd|llc|plc|corp|co|jsc|pjsc|gmbh|ag|sa|oao|ooo|pao|zao|nv|bv|spa|srl|limited|incorporated)$/

/** What the variants of a name have in common: no case, no accents, Latin letters, no middle initials or forms of companies. */
export function nameKey(words: readonly Word[], language: string | null): string {
  const whole = words.map(({ text }) => text).join(' ')
  const country = countryCalled(whole, baseLanguage(language))
  if (country !== null) return country
  const kept = words.filter(
    ({ folded }, index) =>
      !(index > 0 && index < words.length - 1 && folded.length === 1) &&
      !(words.length > 1 && (index === 0 || index === words.length - 1) && LEGAL.test(folded)),
  )
  return asKey((kept.length === 0 ? words : kept).map(({ text }) => text.replaceAll('.', '')).join(' '))
}
