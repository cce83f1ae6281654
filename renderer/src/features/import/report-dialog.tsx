import { useState } from 'react'
import { useLive } from '../../data/context.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { formatNumber } from '../../ui/format.ts'
import { SegmentedRadio } from '../../ui/radio-group.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import type { Line } from './outcome.ts'
import type { Choices } from './choices.ts'
import type { Copies } from './copies.ts'
import { MissingFacts } from './missing-facts.tsx'
import { presentSources } from './queries.ts'
import { ReportLine } from './report-line.tsx'
import {
  filterLines,
  OUTCOME_WORDS,
  reportOf,
  incompleteSources,
  undatedSources,
  type Report,
  type ReportFilter,
} from './report.ts'
import s from './report.module.css'
import type { Run } from './run.ts'
import { saveReport } from './save-report.ts'
import { WaitingLines } from './waiting-lines.tsx'

/** Longer lists are drawn only where they are looked at. */
const DRAWN_WHOLE = 100
const READ_WHOLE = 20

type ReportDialogProps = { readonly run: Run; readonly choices: Choices; readonly copies: Copies | null }

/** What became of every file of the last import, and the facts it could not find. */
export function ReportDialog({ run, choices, copies }: ReportDialogProps) {
  const open = useWorkspace((state) => state.dialog?.kind === 'import-report')
  const asked = useWorkspace(({ dialog }) => dialog?.kind === 'import-report' && dialog.asks === true)
  const close = useWorkspace((state) => state.closeDialog)
  const lines = run.kind === 'idle' ? [] : run.lines
  const ids = open ? incompleteSources(lines) : []
  // Waited for, so that the first field that asks for something has the focus when the dialog opens.
  const incomplete = useLive((db) => (open ? presentSources(db, ids) : undefined), [open, ids.join()])
  const report = reportOf(lines, run.kind !== 'idle' && run.cancelled)
  return (
    <Dialog
      open={open && (ids.length === 0 || incomplete !== undefined)}
      onOpenChange={close}
      title="Import report"
      description={
        lines.length === 0 ? 'Nothing was imported since the program was opened.' : report.sentence
      }
      size="large"
      footer={
        <>
          {lines.length === 0 ? null : <Button onClick={() => void saveReport(lines)}>Save as CSV</Button>}
          <Button variant="primary" onClick={close}>
            Done
          </Button>
        </>
      }
    >
      <WaitingLines lines={lines} choices={choices} copies={copies} />
      <MissingFacts sources={incomplete ?? []} undated={new Set(undatedSources(lines))} asked={asked} />
      {lines.length === 0 ? null : <Lines lines={lines} report={report} choices={choices} copies={copies} />}
    </Dialog>
  )
}

/** In a list nobody reads to its end, what was not imported stands at the top. */
function failuresFirst(lines: readonly Line[]): readonly Line[] {
  if (lines.length <= READ_WHOLE) return lines
  const failed = ({ outcome: { kind } }: Line) => kind === 'refused' || kind === 'not-read'
  return [...lines.filter(failed), ...lines.filter((line) => !failed(line))]
}

type LinesProps = {
  readonly lines: readonly Line[]
  readonly report: Report
  readonly choices: Choices
  readonly copies: Copies | null
}

function Lines({ lines, report, choices, copies }: LinesProps) {
  const [filter, setFilter] = useState<ReportFilter>('all')
  const shown = failuresFirst(filterLines(lines, filter))
  const options = [
    { value: 'all' as const, label: `All ${formatNumber(lines.length)}` },
    ...report.counts.map(({ kind, count }) => ({
      value: kind,
      label: `${OUTCOME_WORDS[kind]} ${formatNumber(count)}`,
    })),
  ]
  return (
    <section aria-label="Files">
      {report.counts.length < 2 ? null : (
        <div className={s.filter}>
          <SegmentedRadio label="Show files" value={filter} onChange={setFilter} options={options} />
        </div>
      )}
      {shown.length > DRAWN_WHOLE ? (
        <div className={s.tall}>
          <VirtualList
            label="Files"
            items={shown}
            getKey={(line) => line.path}
            estimate={58}
            renderItem={(line, focus) => (
              <ReportLine line={line} choices={choices} copies={copies} focus={focus} />
            )}
          />
        </div>
      ) : (
        <ul className={s.lines} aria-label="Files">
          {shown.map((line, index) => (
            <li key={index}>
              <ReportLine line={line} choices={choices} copies={copies} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
