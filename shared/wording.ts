export const WORDINGS = ['codes', 'tags'] as const
/** What the interface calls the terms passages are marked with: codes in a codebook, as in research, or tags. */
export type Wording = (typeof WORDINGS)[number]

/** Words of the interface in the chosen wording. Called as a function or as a tag; what is filled in stays as it is. */
export type Say = (words: string | TemplateStringsArray, ...values: readonly (string | number)[]) => string

/**
 * Interface words are written with "code" and "codebook" and pass through here on their way to the reader. Names between
 * “quotation marks” belong to the user, and are never touched.
 */
export function sayIn(wording: Wording): Say {
  const put = (words: string) => (wording === 'codes' ? words : inTags(words))
  return (words, ...values) =>
    typeof words === 'string'
      ? put(words)
      : words.map((part, index) => `${part === '' ? '' : put(part)}${values[index] ?? ''}`).join('')
}

const QUOTED = /(“[^”]*”)/
const CODES = /\b(un|sub-?)?(?:codebooks?|cod(?:e[sd]?|ings?))\b/gi

/** A name may itself hold quotation marks: beyond the first mark that does not close, nothing is touched. */
const inTags = (words: string): string =>
  words
    .split(QUOTED)
    .map((part) => (part.startsWith('“') && part.endsWith('”') ? part : part.replace(CODES, tagFor)))
    .join('')

const ENDINGS: Readonly<Record<string, string>> = {
  code: 'tag',
  codes: 'tags',
  coded: 'tagged',
  coding: 'tagging',
  codings: 'taggings',
  codebook: 'tag list',
  codebooks: 'tag lists',
}

function tagFor(found: string, prefix = ''): string {
  const rest = found.slice(prefix.length)
  if (rest === 'Codebook') return 'Tags'
  const tag = ENDINGS[rest.toLowerCase()] ?? rest
  const capital = rest !== rest.toLowerCase()
  return prefix + (capital ? tag.charAt(0).toUpperCase() + tag.slice(1) : tag)
}
