import { span, type Span } from '../../text/offsets.ts'
import { segmenter } from '../../text/segmenter.ts'
import { foldWord } from './fold-word.ts'
import { stemmer } from './stem.ts'
import { isStopword } from './stopwords.ts'

/** A word as it is compared. */
export type Token = Span & {
  /** Without case, accents and spelling variants. */
  readonly word: string
  /** What the word has in common with its inflections; the word itself where the language has no stemmer. */
  readonly stem: string
  /** Whether it says anything by itself: no article, preposition, auxiliary and the like. */
  readonly isContent: boolean
}

/** "U.S." is one word, as are "Mi-35M" and "COVID-19": a hyphen between letters and digits joins. */
const JOINED =
  /(?:\p{Lu}\.){2,}|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]*\p{N}[\p{L}\p{N}]*)+|\d+(?:[.,]\d+)+|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)?/gu
/** Scripts that put no spaces between words are divided by the engine's dictionaries. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** The words of `text` between `start` and `end`, with offsets in `text`. Linear in the part. */
export function tokensIn(text: string, { start, end }: Span, language: string | null): Token[] {
  const part = text.slice(start, end)
  const stem = stemmer(language)
  return Array.from(wordsIn(part, language), ({ word, index }) => {
    const folded = foldWord(word, language)
    return {
      ...span(start + index, start + index + word.length),
      word: folded,
      stem: stem(folded),
      isContent: !isStopword(folded, language),
    }
  })
}

function* wordsIn(part: string, language: string | null) {
  for (const match of part.matchAll(JOINED)) {
    if (!UNSPACED.test(match[0])) {
      yield { word: match[0], index: match.index }
      continue
    }
    for (const { segment, index, isWordLike } of segmenter('word', language).segment(match[0]))
      if (isWordLike === true) yield { word: segment, index: match.index + index }
  }
}
