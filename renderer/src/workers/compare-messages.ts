import type { CompareSettings } from '../../../shared/compare/compare-settings.ts'
import type { AnswerTo, Question, QuestionKind } from '../../../shared/compare/questions.ts'
import type { ErrorCode } from '../../../shared/contract/define.ts'

export type CompareRequest =
  /** Always first. */
  | { readonly kind: 'open'; readonly databaseKey: string; readonly settings: CompareSettings }
  | { readonly kind: 'settings'; readonly settings: CompareSettings }
  /** What was read of these tables is out of date. */
  | { readonly kind: 'changed'; readonly tables: readonly string[] }
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question }
  | { readonly kind: 'cancel'; readonly id: number }

export type CompareReply =
  /** `share`: of the work that is done, 0 to 1. */
  | { readonly kind: 'progress'; readonly id: number; readonly share: number }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: AnswerTo<QuestionKind> }
  | { readonly kind: 'failed'; readonly id: number; readonly code: ErrorCode; readonly message: string }
