import { span, type Span } from '../../text/offsets.ts'
import { segmenter } from '../../text/segmenter.ts'
import { foldWord } from './fold-word.ts'
import { stemOf } from './stem-of.ts'
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
  const read = readerOf(language)
  return Array.from(wordsIn(part, language), ({ word, index }) => ({
    ...span(start + index, start + index + word.length),
    ...read(word),
  }))
}

type Reading = Omit<Token, keyof Span>

const readers = new Map<string | null, (word: string) => Reading>()
/** Distinct words of a language that are remembered: more than any project's, less than a hostile one's. */
const MOST = 100_000

/** Reads words of a language, each once. */
function readerOf(language: string | null): (word: string) => Reading {
  const known = readers.get(language)
  if (known !== undefined) return known
  const readings = new Map<string, Reading>()
  const read = (word: string): Reading => {
    const before = readings.get(word)
    if (before !== undefined) return before
    const folded = foldWord(word, language)
    const made = { word: folded, stem: stemOf(word, language), isContent: !isStopword(folded, language) }
    if (readings.size < MOST) readings.set(word, made)
    return made
  }
  readers.set(language, read)
  return read
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
