import { baseLanguage } from '../../../tokens/stem.ts'
import { DE } from './de.ts'
import { EN } from './en.ts'
import { ES } from './es.ts'
import { FR } from './fr.ts'
import { IT } from './it.ts'
import { NL } from './nl.ts'
import { PT } from './pt.ts'
import { RU } from './ru.ts'
import { UK } from './uk.ts'
import type { TimeWords } from './time-words.ts'

const TIME_WORDS: Readonly<Record<string, TimeWords>> = {
  de: DE,
  en: EN,
  es: ES,
  fr: FR,
  it: IT,
  nl: NL,
  pt: PT,
  ru: RU,
  uk: UK,
}

/** The words of a language; null if it has no rules. English is taken where the language is unknown. */
export const timeWordsOf = (base: string): TimeWords | null => TIME_WORDS[base === '' ? 'en' : base] ?? null

/** Whether times in words are read in a language (BCP 47), and not only dates in figures. Chinese and Japanese dates are figures. */
export const timesAreReadIn = (language: string | null): boolean =>
  timeWordsOf(baseLanguage(language)) !== null
