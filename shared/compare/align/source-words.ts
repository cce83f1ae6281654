import type { Corpus } from '../corpus.ts'
import type { PreparedSource } from '../prepared-source.ts'
import { markedWords, nameStemsOf, type MarkedWord } from './score/marked-words.ts'

/** Stems that a source writes with a capital letter; worked out once for a version in a language. */
export const namesOf = ({ known }: Corpus, prepared: PreparedSource): ReadonlySet<string> =>
  known.of(`names by capitals ${prepared.source.language ?? ''}`, [prepared.source.versionId], () =>
    nameStemsOf(prepared),
  )

/** The telling words of each passage of a source; worked out once for a version in a language. */
export const wordsOf = (corpus: Corpus, prepared: PreparedSource): readonly (readonly MarkedWord[])[] =>
  corpus.known.of(`telling words ${prepared.source.language ?? ''}`, [prepared.source.versionId], () => {
    const { text, language } = prepared.source
    const names = namesOf(corpus, prepared)
    return prepared.passages.map(({ tokens }) => markedWords(text.content, tokens, language, names))
  })
