import { fold } from '../../../fold.ts'
import { inLatinLetters } from './latin-letters.ts'

/** What reports write for a few of them beside their full names. */
const SHORT: Readonly<Record<string, string>> = {
  'u.s.': 'united states', 'u.s.a.': 'united states', usa: 'united states', us: 'united states', america: 'united states',
  'eeuu': 'united states', 'ee.uu.': 'united states', сша: 'united states', 'etats-unis': 'united states',
  'vereinigte staaten': 'united states', uk: 'united kingdom', 'u.k.': 'united kingdom', britain: 'united kingdom',
  'great britain': 'united kingdom', grossbritannien: 'united kingdom', eu: 'european union', 'e.u.': 'european union',
  un: 'united nations', 'u.n.': 'united nations', uno: 'united nations', uae: 'united arab emirates', 'russian federation': 'russia',
} // prettier-ignore

const LETTERS = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(65 + index))
const CODES = LETTERS.flatMap((a) => LETTERS.map((b) => a + b))

function namesOfRegions(language: string): readonly (string | undefined)[] {
  try {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    return CODES.map((code) => names.of(code))
  } catch {
    return []
  }
}

const kept = new Map<string, ReadonlyMap<string, string>>()

/** Names of countries in a language, folded, with the English name that stands for all of them. */
function countriesIn(language: string): ReadonlyMap<string, string> {
  const known = kept.get(language)
  if (known !== undefined) return known
  const english = namesOfRegions('en')
  const made = new Map<string, string>()
  for (const [index, name] of namesOfRegions(language).entries())
    if (name !== undefined) made.set(fold(name), fold(english[index] ?? name))
  kept.set(language, made)
  return made
}

/** The English name, folded, of a country named in a language or in English; null if it names none. */
export function countryCalled(text: string, language: string): string | null {
  // The pronoun has small letters.
  const short =
    text === 'us' || text === 'un' || text === 'Us' || text === 'Un' ? undefined : SHORT[fold(text)]
  return (
    short ??
    countriesIn(language === '' ? 'en' : language).get(fold(text)) ??
    countriesIn('en').get(fold(text)) ??
    inflected(text, language)
  )
}

/** Russian and Ukrainian bend names: `Россией`, `России`. */
function inflected(text: string, language: string): string | null {
  if (language !== 'ru' && language !== 'uk') return null
  const folded = fold(text)
  if (folded.length < 4) return null
  const stem = folded.replace(/(?:иеи|ией|ии|ию|ои|ом|а|у|е|ы|и|ю|я)$/u, '')
  for (const [name, english] of countriesIn(language))
    if (name.length - stem.length <= 2 && stem.length >= 3 && name.startsWith(stem) && !name.includes(' '))
      return english
  return null
}

/** A name's words as they are compared. */
export const asKey = (words: string): string => inLatinLetters(fold(words).replace(/[-‐‑]/g, ' '))
