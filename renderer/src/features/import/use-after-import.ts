import { useEffect, useRef } from 'react'
import { workspace } from '../../state/workspace.ts'
import { toast } from '../../ui/toast-store.ts'
import { linesOf, type Line } from './outcome.ts'
import { REASONS } from './reasons.ts'
import { reportOf, type Report } from './report.ts'
import type { Run } from './run.ts'

/**
 * Opens the first new source as soon as it is there, if nothing is open; and when the import ends, says what came of it. Never more than a message:
 * who has just imported wants to read, and the report with what is missing is one press away.
 */
export function useAfterImport(run: Run): void {
  const shown = useRef<number | null>(null)
  const told = useRef<string | number>('idle')
  useOpenFirst(run)
  useEffect(() => {
    const now = run.kind === 'finished' ? run.told : run.kind
    if (now === told.current) return
    told.current = now
    if (run.kind !== 'idle' && run.watched && (run.kind === 'running' || run.told === 0)) {
      if (run.kind === 'finished') tellOfArrivals(run)
      return
    }
    // The message speaks of the newest state of the newest report only.
    if (shown.current !== null) toast.dismiss(shown.current)
    if (run.kind !== 'finished') return
    const report = reportOf(run.lines, run.cancelled)
    const { dialog, openDialog } = workspace.getState()
    const onlyOffers = report.counts.length > 0 && report.counts.every(({ kind }) => kind === 'offered')
    if (onlyOffers && dialog === null) openDialog({ kind: 'import-offers' })
    shown.current = toast.show({
      title: report.sentence,
      ...aside(run.lines, report),
      tone: report.needsReading ? 'warning' : 'success',
      stays: report.needsReading,
      action: nextAction(report, run.lines),
    })
  }, [run])
}

/** What came by itself is told quietly, beside whatever is on show; nothing opens. */
function tellOfArrivals(run: Extract<Run, { readonly kind: 'finished' }>): void {
  const lines = run.lines.slice(run.kept)
  if (lines.length === 0) return
  const report = reportOf(lines, run.cancelled)
  const loud = run.cancelled || report.counts.some(({ kind }) => kind !== 'imported')
  const [only] = linesOf(lines, 'imported')
  toast.show({
    title:
      lines.length === 1 && only !== undefined
        ? `Imported from watched folder: ${only.outcome.title}`
        : `From the watched folder: ${report.sentence}`,
    ...(report.undated === 0 ? {} : { description: undatedSentence(report) }),
    tone: loud ? 'warning' : 'info',
    stays: loud,
    action: nextAction(report, lines),
  })
}

/** Whether a new version left passages somebody has to look at. */
const hasUnsure = (lines: readonly Line[]): boolean =>
  linesOf(lines, 'updated').some(({ outcome }) => outcome.unsure > 0)

function nextAction(
  { counts, undated, needsReading }: Report,
  lines: readonly Line[],
): { readonly label: string; readonly run: () => void } {
  const show = (kind: 'import-report' | 'import-offers' | 'review') => () =>
    workspace.getState().openDialog({ kind })
  if (counts.some(({ kind }) => kind === 'offered'))
    return { label: 'Choose articles', run: show('import-offers') }
  if (!needsReading && hasUnsure(lines)) return { label: 'Review passages', run: show('review') }
  return {
    label: counts.length === 1 && undated > 0 ? 'Add dates' : 'Show report',
    run: show('import-report'),
  }
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

/** Once per run, so that a pane the reader closes stays closed. */
function useOpenFirst(run: Run): void {
  const first =
    run.kind === 'idle' || run.watched
      ? undefined
      : run.lines.find(({ outcome }) => outcome.kind === 'imported')
  useEffect(() => {
    const { panes, openSource } = workspace.getState()
    if (first?.outcome.kind === 'imported' && panes.length === 0) openSource(first.outcome.sourceId)
  }, [first])
}
