import { AppError } from '../../../../shared/contract/define.ts'
import type { ParsedDocument, ParseOutcome } from '../../../../shared/contract/parsed.ts'
import { MAX_FILE_BYTES } from '../../../../shared/contract/workbench.ts'
import type { AddOutcome } from '../../data/sources.ts'
import type { Outcome, Reason } from './outcome.ts'
import { looksLikeBundle, type PendingFile } from './pending-file.ts'

export type ImportSteps = {
  /** @throws AppError */
  readonly parse: (
    fileName: string,
    bytes: Uint8Array<ArrayBuffer>,
    signal: AbortSignal,
  ) => Promise<ParseOutcome>
  readonly add: (
    document: ParsedDocument,
    fileName: string,
    bytes: Uint8Array<ArrayBuffer>,
  ) => Promise<AddOutcome>
}

/** Takes one file from disk to source. Never rejects: whatever goes wrong costs this file only and is its outcome. */
export async function importOne(
  steps: ImportSteps,
  file: PendingFile,
  signal: AbortSignal,
): Promise<Outcome> {
  if (looksLikeBundle(file.name)) return refused('bundle')
  if (file.size > MAX_FILE_BYTES) return refused('too-large')
  if (file.size === 0) return refused('empty')
  const bytes = await file.read().catch(() => null)
  if (signal.aborted) return { kind: 'not-read' }
  if (bytes === null) return refused('unreadable')
  try {
    const parsed = await steps.parse(file.name, bytes, signal)
    if (parsed.kind === 'refused') return refused(parsed.code, parsed.detail)
    return await store(steps, parsed.document, file.name, bytes)
  } catch (cause) {
    return failure(cause)
  }
}

async function store(
  steps: ImportSteps,
  document: ParsedDocument,
  fileName: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Outcome> {
  try {
    const added = await steps.add(document, fileName, bytes)
    const { id: sourceId, meta } = added.source
    const title = meta.title.value
    if (added.kind === 'duplicate') return { kind: 'duplicate', sourceId, title, same: added.same }
    return { kind: 'imported', sourceId, title, dated: meta.published !== null }
  } catch {
    return refused('not-saved')
  }
}

function failure(cause: unknown): Outcome {
  const code = cause instanceof AppError ? cause.code : 'internal'
  if (code === 'cancelled') return { kind: 'not-read' }
  if (code === 'disconnected' || code === 'too-large' || code === 'unreadable') return refused(code)
  return refused(code === 'timed-out' ? 'timed-out' : 'internal')
}

const refused = (reason: Reason, detail: string | null = null): Outcome => ({
  kind: 'refused',
  reason,
  detail,
})
