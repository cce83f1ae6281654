import type { AnnotationId, EvidenceId, SourceId, VersionId } from '../../../shared/ids.ts'
import type { Span } from '../../../shared/text/offsets.ts'

/** What a chosen code is put on: one annotation, or the passage that is selected. */
type CodeTarget =
  { readonly kind: 'annotation'; readonly annotationId: AnnotationId } | { readonly kind: 'selection' }

/** The dialogs of the window; at most one is open, and this says which. */
export type Dialog =
  /** `asks`: it was opened to fill in what the importer did not find. */
  | { readonly kind: 'import-report'; readonly asks?: true }
  | { readonly kind: 'import-offers' }
  | { readonly kind: 'source-details'; readonly sourceId: SourceId }
  | { readonly kind: 'export' }
  | { readonly kind: 'open-bundle' }
  /** `at`: the part that is asked for. */
  | { readonly kind: 'settings'; readonly at?: 'comparing' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'palette'; readonly query?: string }
  | { readonly kind: 'bin' }
  | { readonly kind: 'backups' }
  | { readonly kind: 'rename-project' }
  | { readonly kind: 'projects' }
  /** The sources that are ticked at first. */
  | { readonly kind: 'copy-sources'; readonly sourceIds: readonly SourceId[] }
  | { readonly kind: 'code-picker'; readonly target: CodeTarget }
  /** With evidence it is that which is brought to the chosen claim, else what is at hand. */
  | { readonly kind: 'claim-picker'; readonly evidenceId?: EvidenceId }
  /** `all`: also passages that were certain of their place, but have other words. `first`: the one to begin with. */
  | { readonly kind: 'review'; readonly all?: boolean; readonly first?: AnnotationId }
  /** Chooses what is muted for the question "what if this were wrong?". */
  | { readonly kind: 'what-if' }
  | { readonly kind: 'versions'; readonly sourceId: SourceId }
  | { readonly kind: 'check-draft' }
  | { readonly kind: 'export-draft' }
  /** The words of a draft that are to be linked, and the passage earlier links of them rest on. */
  | {
      readonly kind: 'statement-picker'
      readonly sourceId: SourceId
      readonly versionId: VersionId
      readonly span: Span
      readonly annotationId: AnnotationId | null
    }
  | { readonly kind: 'find' }
  | { readonly kind: 'find-everything'; readonly query?: string }
