import type { Corpus } from '../corpus.ts'
import type { PreparedSource } from '../prepared-source.ts'
import { nameStemsOf } from './score/marked-words.ts'

/** Stems that a source writes with a capital letter; worked out once for a version in a language. */
export const namesOf = ({ known }: Corpus, prepared: PreparedSource): ReadonlySet<string> =>
  known.of(`names by capitals ${prepared.source.language ?? ''}`, [prepared.source.versionId], () =>
    nameStemsOf(prepared),
  )
