import { eld } from 'eld/medium'
import { type Candidate, candidate, type Candidates } from './candidates.ts'

const SAMPLE = 6000
/** Fewer letters say little about a language. */
const SHORTEST = 40

const TAG = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/

/** The language of a text by its letter sequences, as a two-letter code; null when too short or not clear. */
export function detectedLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE)
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < SHORTEST) return null
  const result = eld.detect(sample)
  return result.language !== '' && result.isReliable() ? result.language : null
}

/** A declared language in the usual spelling (`en_US` becomes `en-US`), or null for anything else. */
export function languageTag(words: string): string | null {
  const tag = words.trim().replaceAll('_', '-')
  if (!TAG.test(tag) || /^(?:und|zxx|mul|mis|x-default)$/i.test(tag)) return null
  const [language = '', ...parts] = tag.split('-')
  return [
    language.toLowerCase(),
    ...parts.map((part) => (part.length === 2 ? part.toUpperCase() : part)),
  ].join('-')
}

/** Languages whose letters alone do not tell them apart: between them the page's own word counts. */
const CLOSE: readonly ReadonlySet<string>[] = [
  new Set(['id', 'ms']),
  new Set(['bs', 'hr', 'sr', 'sh']),
  new Set(['da', 'nb', 'nn', 'no']),
]

export type Language = { readonly candidates: Candidates<string>; readonly conflict: boolean }

/**
 * What a page declares and what its text shows: a declaration that fits is kept for its region, one that does not (4 %
 * of pages) yields to the text, and both stay visible.
 */
export function settledLanguage(declared: Candidates<string>, body: string): Language {
  const detected = detectedLanguage(body)
  if (detected === null) return { candidates: declared, conflict: false }
  const found: Candidate<string> = candidate(detected, 'detected')
  const fits = declared.filter(({ value }) => fitsTo(value.split('-', 1)[0] ?? '', detected))
  const others = declared.filter((entry) => !fits.includes(entry))
  const conflict = declared.length > 0 && fits.length === 0
  return {
    candidates: conflict ? [found, ...declared] : [...fits, ...(fits.length === 0 ? [found] : []), ...others],
    conflict,
  }
}

const fitsTo = (language: string, detected: string): boolean =>
  language === detected || CLOSE.some((family) => family.has(language) && family.has(detected))
