import type { Span } from '../../text/offsets.ts'
import type { Corpus } from '../corpus.ts'
import type { PreparedSource } from '../prepared-source.ts'
import { tokensIn, type Token } from '../tokens/tokenise.ts'
import { dictionaryOf } from './score/dictionary.ts'
import { featuresOf, type Features } from './score/features.ts'
import { markedWords, type MarkedWord } from './score/marked-words.ts'
import { namesOf } from './source-words.ts'

/** What is asked about: some words of a source, and the sentences they stand in. */
export type Query = {
  readonly words: Features
  readonly marked: readonly MarkedWord[]
  /** The sentences as wholes; null if the words are whole sentences. */
  readonly around: Features | null
}

/** Of a longer selection only so much is asked about. */
const LONGEST = 8000

/** What a place asks for. Words that the place cuts in two are taken as they stand. */
export function queryAt(corpus: Corpus, prepared: PreparedSource, place: Span): Query {
  const { text, language } = prepared.source
  const names = namesOf(corpus, prepared)
  const end = Math.min(place.end, place.start + LONGEST)
  const tokens = tokensIn(text.content, { start: place.start, end: end as Span['end'] }, language)
  const touched = prepared.passages.filter((passage) => passage.start < end && place.start < passage.end)
  const whole: readonly Token[] = touched.flatMap((passage) => passage.tokens)
  const markedIn = (some: readonly Token[]) => markedWords(text.content, some, language, names)
  const marked = markedIn(tokens)
  const dictionary = dictionaryOf(corpus.known)
  return {
    words: featuresOf(tokens, marked, dictionary),
    marked,
    around: whole.length > tokens.length ? featuresOf(whole, markedIn(whole), dictionary) : null,
  }
}
