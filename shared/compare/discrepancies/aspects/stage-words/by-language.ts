import { DE, EN, NL } from './germanic.ts'
import { ES, FR, IT, PT } from './romance.ts'
import { RU, UK } from './slavic.ts'
import type { StageWords } from './stage-words.ts'

/** The words for stages of the languages they are known of. */
export const STAGE_WORDS: Readonly<Record<string, StageWords>> = {
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
