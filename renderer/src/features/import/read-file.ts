import { assertNever } from '../../../../shared/assert.ts'
import { AppError } from '../../../../shared/contract/define.ts'
import type { ParseOutcome } from '../../../../shared/contract/parsed.ts'
import { MAX_FILE_BYTES } from '../../../../shared/contract/workbench.ts'
import { refused, type Held, type Line, type Outcome } from './outcome.ts'
import { pendingInner, type PendingFile } from './pending-file.ts'

/** Has one file read by the host. @throws AppError */
export type Parse = (
  fileName: string,
  bytes: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
) => Promise<ParseOutcome>

/** An article that was read and is to be placed in the project. */
export type Article = {
  readonly path: string
  readonly held: Held
  /** The file it is one of several articles of, about which the user is asked; else null. */
  readonly container: string | null
}

/** What reading one file gave: lines of the report, an article, and files inside it that are to be read next. */
export type Contents = {
  readonly lines: readonly Line[]
  readonly article: Article | null
  readonly inner: readonly PendingFile[]
}

/** Reads one file. Never rejects: whatever goes wrong costs this file only and is its line. */
export async function readFile(parse: Parse, file: PendingFile, signal: AbortSignal): Promise<Contents> {
  const settled = (outcome: Outcome) => only([{ path: file.path, outcome }])
  if (file.size > MAX_FILE_BYTES) return settled(refused('too-large'))
  if (file.size === 0) return settled(refused('empty'))
  try {
    const bytes = await file.read().catch(() => null)
    if (signal.aborted) return settled({ kind: 'not-read' })
    if (bytes === null) return settled(refused('unreadable'))
    const outcome = await parse(file.name, bytes, signal)
    switch (outcome.kind) {
      case 'refused':
        return settled(refused(outcome.code, outcome.detail))
      case 'several':
        return unpacked(file, outcome)
      case 'parsed':
        return articleOf(file, bytes, outcome)
      default:
        return assertNever(outcome)
    }
  } catch (cause) {
    return settled(failure(cause))
  }
}

const only = (lines: readonly Line[]): Contents => ({ lines, article: null, inner: [] })

/** An archive inside another file stays closed: nobody chose its contents, and archives can be nested without end. */
function unpacked(
  file: PendingFile,
  { holds, files, refused: left }: Extract<ParseOutcome, { readonly kind: 'several' }>,
): Contents {
  if (holds === 'files' && file.within !== null)
    return only([{ path: file.path, outcome: refused('nested-archive') }])
  const lines = left.map(({ path, code, detail }) => ({
    path: `${file.path}/${path}`,
    outcome: refused(code, detail),
  }))
  if (files.length === 0 && lines.length === 0) return only([{ path: file.path, outcome: refused('empty') }])
  return { lines, article: null, inner: files.map((inner) => pendingInner(file, holds, inner)) }
}

/** With something attached, an article is one of several. */
function articleOf(
  file: PendingFile,
  bytes: Uint8Array<ArrayBuffer>,
  { document, attached }: Extract<ParseOutcome, { readonly kind: 'parsed' }>,
): Contents {
  const container =
    attached.length > 0 ? file.path : file.within?.holds === 'articles' ? file.within.path : null
  return {
    lines: [],
    article: { path: file.path, held: { document, fileName: file.storedName, bytes }, container },
    inner: attached.map((inner) => pendingInner(file, 'articles', inner)),
  }
}

function failure(cause: unknown): Outcome {
  const code = cause instanceof AppError ? cause.code : 'internal'
  if (code === 'cancelled') return { kind: 'not-read' }
  if (code === 'disconnected' || code === 'too-large' || code === 'unreadable') return refused(code)
  return refused(code === 'timed-out' ? 'timed-out' : 'internal')
}
