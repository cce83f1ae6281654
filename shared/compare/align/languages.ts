import type { PreparedSource } from '../prepared-source.ts'
import { baseLanguage } from '../tokens/stem.ts'

/** Whether two sources are known to be in different languages, so that their words say nothing about each other. */
export const areApart = (a: PreparedSource, b: PreparedSource): boolean =>
  areOtherLanguages(languageOf(a), languageOf(b))

/** The language of a source without its region; empty if unknown. */
export const languageOf = ({ source }: PreparedSource): string => baseLanguage(source.language)

/** The same of languages, for those who ask about all pairs of sources. */
export const areOtherLanguages = (one: string, two: string): boolean =>
  one !== '' && two !== '' && one !== two
