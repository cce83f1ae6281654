import { fold } from '../../fold.ts'

/** Spellings that differ between British and American English in their endings or middles. */
const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}{2})tre(s?)$/u, 'ter$1'],
  [/^defence/, 'defense'],
  [/^(licen|offen|preten)ce/, '$1se'],
  [/(?<=\p{L}{3})is(e[ds]?|ing|ations?)$/u, 'iz$1'],
  [/(?<=\p{L}{3})our(s|ed|ing|able|ite|ites)?$/u, 'or$1'],
  // Only where the stress is not on the last syllable: "called" and "installed" have two everywhere.
  [
    /(?<=^(?:un)?(?:cance|channe|counse|dia|equa|fue|jewe|labe|leve|marve|mode|pane|quarre|rave|riva|shove|signa|spira|tota|trave|tunne)l)l(?=(?:ed|ing|ers?|ors?|ous)$)/,
    '',
  ],
  [/^programme/, 'program'],
  [/^aeroplane/, 'airplane'],
  [/^grey/, 'gray'],
  [/^tyre/, 'tire'],
]

/** A word without case, accents and possessive; British spellings of English become American ones, "U.S." becomes "us." */
export function foldWord(word: string, language: string | null): string {
  // The full stop keeps the country apart from the pronoun.
  if (/^(?:\p{Lu}\.){2,}$/u.test(word) || word === 'US') return `${fold(word).replaceAll('.', '')}.`
  const folded = fold(word).replace(/['’](?:s|ll|re|ve|d|m|t)?$/u, '')
  if (language !== null && !language.startsWith('en')) return folded
  return BRITISH.reduce((text, [british, american]) => text.replace(british, american), folded)
}
