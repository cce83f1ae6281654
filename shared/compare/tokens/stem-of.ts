import { fold } from '../../fold.ts'
import { foldWord } from './fold-word.ts'
import { baseLanguage, stemmer } from './stem.ts'

/**
 * What a word has in common with its inflections, folded. Its endings are read with their accents, by which most languages tell them
 * (`achevé` and `achevées`, `трамвайный`); English, where spellings differ, is folded first.
 */
export function stemOf(word: string, language: string | null): string {
  const base = baseLanguage(language)
  if (base === '' || base === 'en') return stemmer(language)(foldWord(word, language))
  const plain = word
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/['’](?:s|ll|re|ve|d|m|t)?$/u, '')
  return fold(stemmer(language)(plain))
}
