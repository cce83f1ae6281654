import { baseLanguage } from '../../tokens/stem.ts'

/** Scripts without capitals: only Latin names and designations inside them are found. */
const WITHOUT_CAPITALS: ReadonlySet<string> = new Set(
  'ar arc ckb dv fa he ps sd ug ur yi bn gu hi kn ml mr ne or pa sa si ta te am ti ka km ko lo my th bo dz ja yue zh'.split(
    ' ',
  ),
)

/**
 * How surely names are found in a language (BCP 47): by capital letters, `partly` where all nouns have them, so that only names
 * of several words, after titles and so on are known, or hardly at all where there are none.
 */
export function namesAreFoundIn(language: string | null): 'yes' | 'partly' | 'no' {
  const base = baseLanguage(language)
  if (base === 'de' || base === 'lb') return 'partly'
  return WITHOUT_CAPITALS.has(base) ? 'no' : 'yes'
}
