import { isWaiting, type Line, type Outcome } from './outcome.ts'
import type { ReadSlot } from './window-of-files.ts'

/** What may be different the next time: such a file of the watched folder is to come again. */
const PASSING: ReadonlySet<string> = new Set([
  'disconnected',
  'closed',
  'not-saved',
  'internal',
  'unreadable',
])

const isFinal = (outcome: Outcome): boolean =>
  outcome.kind === 'refused' ? !PASSING.has(outcome.reason) : outcome.kind !== 'not-read'

/**
 * The lines of the report for a file, given the outcome of its article if it has one. A file of the watched folder is said
 * to be done with, now or when its question is answered; that it is here already is no news then.
 */
export function linesFor({ file, contents }: ReadSlot, outcome: Outcome | null): readonly Line[] {
  const lines: readonly Line[] = [
    ...contents.lines,
    ...(outcome === null || contents.article === null ? [] : [{ path: contents.article.path, outcome }]),
  ]
  const { watched } = file
  if (watched === undefined) return lines
  const asked =
    file.within?.holds === 'articles' || contents.inner.some(({ within }) => within?.holds === 'articles')
  if (!asked && lines.every((line) => isFinal(line.outcome) && !isWaiting(line))) watched.done()
  return lines
    .filter((line) => line.outcome.kind !== 'duplicate')
    .map((line) => (isWaiting(line) ? { ...line, answered: watched.done } : line))
}
