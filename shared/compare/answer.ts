import { alignments } from './align/alignments.ts'
import { similarTo } from './align/similar.ts'
import type { Corpus } from './corpus.ts'
import { discrepancies } from './discrepancies/discrepancies.ts'
import { dossier } from './dossier/make-dossier.ts'
import { factsOf } from './facts/facts-of.ts'
import { quotationGroups } from './quotations/quotation-groups.ts'
import type { AnswerTo, QuestionKind, QuestionOf } from './questions.ts'
import { suggestionsFor } from './suggest/suggestions.ts'
import type { Turn } from './turn.ts'
import { sharedWording } from './wording/find-shared-wording.ts'

type Answerers = {
  readonly [Kind in QuestionKind]: (
    corpus: Corpus,
    question: QuestionOf<Kind>,
    turn: Turn,
  ) => Promise<AnswerTo<Kind>>
}

const ANSWERERS: Answerers = {
  alignments: (corpus, { sources }, turn) => alignments(corpus, sources, turn),
  similar: (corpus, { place, most }, turn) => similarTo(corpus, place, most, turn),
  wording: (corpus, { sources }, turn) => sharedWording(corpus, sources, turn),
  quotations: (corpus, { sources }, turn) => quotationGroups(corpus, sources, turn),
  facts: (corpus, { source }) => {
    const prepared = corpus.byId.get(source)
    const versionId = prepared?.source.versionId
    return Promise.resolve(
      prepared === undefined || versionId === undefined
        ? null
        : { versionId, facts: factsOf(corpus, prepared) },
    )
  },
  discrepancies: (corpus, { sources }, turn) => discrepancies(corpus, sources, turn),
  dossier: (corpus, _question, turn) => dossier(corpus, turn),
  suggestions: (corpus, { place }, turn) => suggestionsFor(corpus, place, turn),
}

/** Answers a question about what is compared. */
export function answer<Kind extends QuestionKind>(
  corpus: Corpus,
  question: QuestionOf<Kind>,
  turn: Turn,
): Promise<AnswerTo<Kind>> {
  const kind: Kind = question.kind
  return ANSWERERS[kind](corpus, question, turn)
}
