import type { SourceId, VersionId } from '../ids.ts'
import type { Alignment, SimilarPassage } from './align/alignment.ts'
import type { Place } from './compared-source.ts'
import type { Discrepancy } from './discrepancies/discrepancy.ts'
import type { Dossier } from './dossier/dossier.ts'
import type { Fact } from './facts/fact.ts'
import type { QuotationGroup } from './quotations/quotation-group.ts'
import type { Suggestion } from './suggest/suggestion.ts'
import type { SharedWording } from './wording/shared-wording.ts'

/** The facts of a source in the order they stand, and in which version; null for a source that is not compared. */
type FoundFacts = { readonly versionId: VersionId; readonly facts: readonly Fact[] } | null

/** Sources to compare with each other; null for all of the project. */
type Among = { readonly sources: readonly SourceId[] | null }

/** What can be asked of a comparison, and what it answers. */
type Dialogue = {
  alignments: { readonly question: Among; readonly answer: readonly Alignment[] }
  /** Passages of other sources that resemble a place, the likest first, at most `most`. */
  similar: {
    readonly question: { readonly place: Place; readonly most: number }
    readonly answer: readonly SimilarPassage[]
  }
  /** The longest first. */
  wording: { readonly question: Among; readonly answer: readonly SharedWording[] }
  quotations: { readonly question: Among; readonly answer: readonly QuotationGroup[] }
  facts: { readonly question: { readonly source: SourceId }; readonly answer: FoundFacts }
  discrepancies: { readonly question: Among; readonly answer: readonly Discrepancy[] }
  dossier: { readonly question: object; readonly answer: Dossier }
  /** The likest first. */
  suggestions: { readonly question: { readonly place: Place }; readonly answer: readonly Suggestion[] }
}

export type QuestionKind = keyof Dialogue
export type Question = {
  [Kind in QuestionKind]: { readonly kind: Kind } & Dialogue[Kind]['question']
}[QuestionKind]
export type QuestionOf<Kind extends QuestionKind> = Extract<Question, { readonly kind: Kind }>
export type AnswerTo<Kind extends QuestionKind> = Dialogue[Kind]['answer']
