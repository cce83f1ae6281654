import type { BundleRefusal } from '../../../shared/bundle/refusal.ts'
import type { BundleNotice, BundleSummary } from '../../../shared/bundle/read-bundle.ts'
import type { ErrorCode } from '../../../shared/contract/define.ts'
import type { ProjectId } from '../../../shared/ids.ts'
import type { Instant } from '../../../shared/time.ts'

/** What a verified bundle holds, without its content: that stays in the worker until it is stored. */
export type BundleContents = {
  readonly projectId: ProjectId
  readonly summary: BundleSummary
  readonly notices: readonly BundleNotice[]
  /** Files whose checksums were verified. */
  readonly files: number
}

/** One request per worker at a time; `cancel` concerns whatever is under way. */
export type BundleRequest =
  | {
      readonly kind: 'write'
      readonly databaseKey: string
      readonly exportedAt: Instant
      readonly softwareVersion: string
    }
  | { readonly kind: 'read'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** Stores the bundle last read in a new database, as itself or under a new project id. */
  | { readonly kind: 'store'; readonly as: 'itself' | 'copy' }
  | { readonly kind: 'cancel' }

export type BundleReply =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'written'; readonly bytes: Uint8Array<ArrayBuffer>; readonly fileName: string }
  | { readonly kind: 'opened'; readonly contents: BundleContents }
  | { readonly kind: 'refused'; readonly refusal: BundleRefusal }
  | { readonly kind: 'stored'; readonly databaseKey: string }
  /** The parts of an `AppError`, which loses its code when it is posted; being cancelled is one. */
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly message: string }
