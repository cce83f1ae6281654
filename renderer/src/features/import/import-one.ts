import { assertNever } from '../../../../shared/assert.ts'
import { AppError } from '../../../../shared/contract/define.ts'
import type { ParsedDocument, ParseOutcome } from '../../../../shared/contract/parsed.ts'
import { MAX_FILE_BYTES } from '../../../../shared/contract/workbench.ts'
import type { Standing } from '../../data/known-sources.ts'
import type { AddOutcome } from '../../data/sources.ts'
import type { Held, Line, Outcome, Reason } from './outcome.ts'
import { pendingInner, type PendingFile } from './pending-file.ts'

export type ImportSteps = {
  /** @throws AppError */
  readonly parse: (
    fileName: string,
    bytes: Uint8Array<ArrayBuffer>,
    signal: AbortSignal,
  ) => Promise<ParseOutcome>
  /** How an article stands to what the project has. */
  readonly standing: (document: ParsedDocument, fileName: string) => Promise<Standing>
  readonly add: (
    document: ParsedDocument,
    fileName: string,
    bytes: Uint8Array<ArrayBuffer>,
  ) => Promise<AddOutcome>
}

/** What one file came to: lines of the report, and files inside it that are to be imported next. */
export type Settled = { readonly lines: readonly Line[]; readonly inner: readonly PendingFile[] }

/** Takes one file from disk to source. Never rejects: whatever goes wrong costs this file only and is its outcome. */
export async function importOne(
  steps: ImportSteps,
  file: PendingFile,
  signal: AbortSignal,
): Promise<Settled> {
  const settled = (outcome: Outcome): Settled => ({ lines: [{ path: file.path, outcome }], inner: [] })
  if (file.size > MAX_FILE_BYTES) return settled(refused('too-large'))
  if (file.size === 0) return settled(refused('empty'))
  const bytes = await file.read().catch(() => null)
  if (signal.aborted) return settled({ kind: 'not-read' })
  if (bytes === null) return settled(refused('unreadable'))
  try {
    const outcome = await steps.parse(file.name, bytes, signal)
    switch (outcome.kind) {
      case 'refused':
        return settled(refused(outcome.code, outcome.detail))
      case 'several':
        return unpacked(file, outcome)
      case 'parsed':
        return await read(steps, file, bytes, outcome)
      default:
        return assertNever(outcome)
    }
  } catch (cause) {
    return settled(failure(cause))
  }
}

/** An archive inside another file stays closed: nobody chose its contents, and archives can be nested without end. */
function unpacked(
  file: PendingFile,
  { holds, files, refused: left }: Extract<ParseOutcome, { readonly kind: 'several' }>,
): Settled {
  if (holds === 'files' && file.within !== null)
    return { lines: [{ path: file.path, outcome: refused('nested-archive') }], inner: [] }
  const lines = left.map(({ path, code, detail }) => ({
    path: `${file.path}/${path}`,
    outcome: refused(code, detail),
  }))
  const nothing = files.length === 0 && lines.length === 0
  return {
    lines: nothing ? [{ path: file.path, outcome: refused('empty') }] : lines,
    inner: files.map((inner) => pendingInner(file, holds, inner)),
  }
}

/** With something attached, an article is one of several. */
async function read(
  steps: ImportSteps,
  file: PendingFile,
  bytes: Uint8Array<ArrayBuffer>,
  { document, attached }: Extract<ParseOutcome, { readonly kind: 'parsed' }>,
): Promise<Settled> {
  const asked = attached.length > 0 ? file.path : file.within?.holds === 'articles' ? file.within.path : null
  const held = { document, fileName: file.storedName, bytes }
  return {
    lines: [{ path: file.path, outcome: await placed(steps, held, asked) }],
    inner: attached.map((inner) => pendingInner(file, 'articles', inner)),
  }
}

async function placed(steps: ImportSteps, held: Held, container: string | null): Promise<Outcome> {
  const standing = await steps.standing(held.document, held.fileName)
  if (standing.kind === 'duplicate') return added(standing)
  if (container !== null) return { kind: 'offered', title: held.document.meta.title.value, container, held }
  if (standing.kind === 'new') return addHeld(steps, held)
  const { id: sourceId, meta } = standing.source
  return { kind: 'changed', sourceId, title: meta.title.value, held }
}

/** Makes a source of an article that was read. Never rejects. */
export async function addHeld(steps: Pick<ImportSteps, 'add'>, held: Held): Promise<Outcome> {
  try {
    return added(await steps.add(held.document, held.fileName, held.bytes))
  } catch {
    return refused('not-saved')
  }
}

function added(outcome: AddOutcome): Outcome {
  const { id: sourceId, meta } = outcome.source
  const title = meta.title.value
  return outcome.kind === 'duplicate'
    ? { kind: 'duplicate', sourceId, title, same: outcome.same }
    : {
        kind: 'imported',
        sourceId,
        title,
        dated: meta.published !== null,
        attributed: meta.authors !== null || meta.publisher !== null,
      }
}

function failure(cause: unknown): Outcome {
  const code = cause instanceof AppError ? cause.code : 'internal'
  if (code === 'cancelled') return { kind: 'not-read' }
  if (code === 'disconnected' || code === 'too-large' || code === 'unreadable') return refused(code)
  return refused(code === 'timed-out' ? 'timed-out' : 'internal')
}

export const refused = (reason: Reason, detail: string | null = null): Outcome => ({
  kind: 'refused',
  reason,
  detail,
})
