import { INSTITUTIONS, PARTICLES } from './lexicon.ts'

/** A name as it stands, before it is known which other ones are the same. */
export type Mention = {
  readonly key: string
  /** The one before it, if this one stands in parentheses right behind it. */
  readonly explains: string | null
  /** Whether it is written in capitals: no surname. */
  readonly isAcronym: boolean
}

/** First words of places that are no first names. */
const PLACE =
  /^(?:new|north|south|east|west|northern|southern|eastern|western|latin|saint|san|santa|los|las|el|la|united|central|great|black|red|white|upper|lower|the)$/

/** For keys of names in one source the key of the fullest form each stands for: acronyms, and surnames of persons named in full. */
export function fullForms(mentions: readonly Mention[], language: string): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  const keys = new Set(mentions.map(({ key }) => key))
  for (const { key, explains } of mentions) {
    if (explains === null) continue
    if (isShortFor(key, explains)) forms.set(key, explains)
    else if (isShortFor(explains, key)) forms.set(explains, key)
  }
  const surnames = new Map<string, string | null>()
  const initials = new Map<string, string | null>()
  for (const key of keys) {
    const parts = key.split(' ')
    if (parts.length < 2) continue
    remember(
      initials,
      parts
        .filter((part) => !PARTICLES.has(part) && part !== 'the' && part !== 'and')
        .map((part) => part[0])
        .join(''),
      key,
    )
    if (
      parts.length <= 4 &&
      !parts.some((part) => INSTITUTIONS.has(part) || part === 'of') &&
      !PLACE.test(parts[0] ?? '')
    )
      remember(surnames, bare(parts.at(-1) ?? '', language), key)
  }
  for (const { key, isAcronym } of mentions) {
    if (forms.has(key) || key.includes(' ')) continue
    const full =
      (isAcronym && key.length >= 3 ? initials.get(key) : surnames.get(bare(key, language))) ?? null
    if (full !== null && !forms.has(full)) forms.set(key, full)
  }
  return forms
}

/** A surname without the endings that Russian and Ukrainian give it. */
const bare = (surname: string, language: string): string =>
  language === 'ru' || language === 'uk' ? surname.replace(/(?<=[^aeiouy])(?:a|u|om|e|ym)$/, '') : surname

/** Two names for one short form are none. */
function remember(forms: Map<string, string | null>, short: string, full: string): void {
  const known = forms.get(short)
  forms.set(short, known === undefined || known === full ? full : null)
}

/** Whether the letters of a short form stand in a longer name in their order, the first at the beginning of a word. */
function isShortFor(short: string, full: string): boolean {
  if (short.includes(' ') || short.length < 2 || short.length > 10 || !full.includes(' ')) return false
  const letters = full.replace(/[^\p{L}\p{N}]/gu, '')
  let at =
    full.startsWith(short[0] ?? '') || full.includes(` ${short[0] ?? ''}`)
      ? letters.indexOf(short[0] ?? '')
      : -1
  for (const letter of short.slice(1)) {
    if (at === -1) return false
    at = letters.indexOf(letter, at + 1)
  }
  return at !== -1
}
