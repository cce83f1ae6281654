import type { TextChange } from '../../../shared/text/text-changes.ts'

export type DiffRequest = { readonly before: string; readonly after: string }

export type DiffReply =
  /** `share`: of the work that is done, 0 to 1. */
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly changes: readonly TextChange[] }
