import { workspace } from '../../state/workspace.ts'
import type { ToastMessage } from '../../ui/toast-store.ts'
import { linesOf, type Line, type OutcomeKind } from './outcome.ts'
import { REASONS } from './reasons.ts'
import { reportOf, type Report } from './report.ts'
import type { Run } from './run.ts'

type Finished = Extract<Run, { readonly kind: 'finished' }>

/** What is said of an import that somebody asked for. */
export function importMessage(run: Finished): ToastMessage {
  const report = reportOf(run.lines, run.cancelled)
  return {
    title: report.sentence,
    ...aside(run.lines, report),
    tone: report.isWrong || report.undated > 0 ? 'warning' : report.needsReading ? 'info' : 'success',
    stays: report.needsReading,
    action: nextAction(report, run.lines),
  }
}

/** What came by itself is told quietly, beside whatever is on show; `lines` are those nobody was told of. */
export function arrivalsMessage(run: Finished, lines: readonly Line[]): ToastMessage {
  const report = reportOf(lines, run.cancelled)
  const [only] = linesOf(lines, 'imported')
  return {
    title:
      lines.length === 1 && only !== undefined
        ? `Imported from watched folder: ${only.outcome.title}`
        : `From the watched folder: ${report.sentence}`,
    ...(report.undated === 0 ? {} : { description: undatedSentence(report) }),
    tone: report.isWrong ? 'warning' : 'info',
    stays: report.isWrong,
    action: nextAction(report, lines),
  }
}

/** Whether a new version left passages somebody has to look at. */
const hasUnsure = (lines: readonly Line[]): boolean =>
  linesOf(lines, 'updated').some(({ outcome }) => outcome.unsure > 0)

const READ_FIRST: ReadonlySet<OutcomeKind> = new Set(['refused', 'changed', 'not-read'])

function nextAction(
  { counts, undated, needsReading }: Report,
  lines: readonly Line[],
): NonNullable<ToastMessage['action']> {
  const { openDialog } = workspace.getState()
  // What else has to be read stands in the report only, which leads to the choice as well.
  if (counts.some(({ kind }) => kind === 'offered') && !counts.some(({ kind }) => READ_FIRST.has(kind)))
    return { label: 'Choose articles', run: () => openDialog({ kind: 'import-offers' }) }
  if (!needsReading && hasUnsure(lines))
    return { label: 'Review passages', run: () => openDialog({ kind: 'review' }) }
  return counts.length === 1 && undated > 0
    ? { label: 'Add dates', run: () => openDialog({ kind: 'import-report', asks: true }) }
    : { label: 'Show report', run: () => openDialog({ kind: 'import-report' }) }
}

/** What else there is to say, if anything: why an import ended, or that dates are missing. */
function aside(lines: readonly Line[], report: Report): { readonly description?: string } {
  const ended = linesOf(lines, 'refused').some(({ outcome }) => outcome.reason === 'closed')
  if (ended) return { description: `${REASONS.closed.what} ${REASONS.closed.advice}` }
  return report.undated === 0 ? {} : { description: undatedSentence(report) }
}

function undatedSentence({ undated, counts }: Report): string {
  if (undated > 1) return `${undated} of them say nowhere when they were published.`
  const alone = counts.some(({ kind, count }) => kind === 'imported' && count === 1)
  return `${alone ? 'It' : 'One of them'} says nowhere when it was published.`
}
