import snowball from 'snowball-stemmers'

/** Snowball's algorithms by the language part of BCP 47. */
const ALGORITHMS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hu: 'hungarian',
  hy: 'armenian',
  it: 'italian',
  nl: 'dutch',
  no: 'norwegian',
  nb: 'norwegian',
  nn: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
}

type Stem = (word: string) => string

const stemmers = new Map<string, Stem>()
const asIs: Stem = (word) => word

/** The language part of a BCP 47 tag, in lower case. */
export const baseLanguage = (language: string | null): string =>
  (language ?? '').split('-', 1)[0]?.toLowerCase() ?? ''

/** Takes the inflection off folded words of a language (Snowball); words of other languages stay as they are. Remembers what it did. */
export function stemmer(language: string | null): Stem {
  const base = baseLanguage(language)
  const known = stemmers.get(base)
  if (known !== undefined) return known
  const algorithm = ALGORITHMS[base]
  const made = algorithm === undefined ? asIs : remembering(snowball.newStemmer(algorithm))
  stemmers.set(base, made)
  return made
}

/** Distinct words that are remembered for each language: more than any project's vocabulary, less than a hostile one's. */
const MOST = 200_000

function remembering(algorithm: { readonly stem: Stem }): Stem {
  const stems = new Map<string, string>()
  return (word) => {
    const known = stems.get(word)
    if (known !== undefined) return known
    const made = /\d/.test(word) ? word : algorithm.stem(word)
    if (stems.size < MOST) stems.set(word, made)
    return made
  }
}
