import type { RefusalCode } from '../../../../shared/contract/parsed.ts'
import type { SourceId } from '../../../../shared/ids.ts'

/** Why a file did not become a source: what the parser says, and what can go wrong around it. */
export type Reason = RefusalCode | 'bundle' | 'unreadable' | 'not-saved' | 'disconnected' | 'internal'

/** What became of one file. */
export type Outcome =
  | {
      readonly kind: 'imported'
      readonly sourceId: SourceId
      readonly title: string
      readonly dated: boolean
    }
  | {
      readonly kind: 'duplicate'
      readonly sourceId: SourceId
      readonly title: string
      readonly same: 'bytes' | 'text'
    }
  | { readonly kind: 'refused'; readonly reason: Reason; readonly detail: string | null }
  /** The import was cancelled before its turn, or while it was read. */
  | { readonly kind: 'not-read' }

export type OutcomeKind = Outcome['kind']

/** One line of the import report. */
export type Line = { readonly path: string; readonly outcome: Outcome }
