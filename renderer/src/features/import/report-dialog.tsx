import { useState } from 'react'
import { useLive } from '../../data/context.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { formatNumber } from '../../ui/format.ts'
import { SegmentedRadio } from '../../ui/radio-group.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import type { Line } from './outcome.ts'
import { presentSources } from './queries.ts'
import { ReportLine } from './report-line.tsx'
import {
  filterLines,
  OUTCOME_WORDS,
  reportOf,
  undatedSources,
  type Report,
  type ReportFilter,
} from './report.ts'
import s from './report.module.css'
import type { Run } from './run.ts'
import { UndatedSources } from './undated-sources.tsx'

/** Longer lists are drawn only where they are looked at. */
const DRAWN_WHOLE = 100

/** What became of every file of the last import, and the dates it could not find. */
export function ReportDialog({ run }: { readonly run: Run }) {
  const open = useWorkspace((state) => state.dialog?.kind === 'import-report')
  const close = useWorkspace((state) => state.closeDialog)
  const lines = run.kind === 'idle' ? [] : run.lines
  const undatedIds = undatedSources(lines)
  // Waited for, so that the first field that asks for something has the focus when the dialog opens.
  const undated = useLive((db) => presentSources(db, undatedIds), [undatedIds.join()])
  const report = reportOf(lines, run.kind !== 'idle' && run.cancelled)
  return (
    <Dialog
      open={open && undated !== undefined}
      onOpenChange={close}
      title="Import report"
      description={
        lines.length === 0 ? 'Nothing was imported since the program was opened.' : report.sentence
      }
      size="large"
      footer={
        <Button variant="primary" onClick={close}>
          Done
        </Button>
      }
    >
      <UndatedSources sources={undated ?? []} />
      {lines.length === 0 ? null : <Lines lines={lines} report={report} />}
    </Dialog>
  )
}

function Lines({ lines, report }: { readonly lines: readonly Line[]; readonly report: Report }) {
  const [filter, setFilter] = useState<ReportFilter>('all')
  const shown = filterLines(lines, filter)
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
            renderItem={(line, focus) => <ReportLine line={line} focus={focus} />}
          />
        </div>
      ) : (
        <ul className={s.lines} aria-label="Files">
          {shown.map((line, index) => (
            <li key={index}>
              <ReportLine line={line} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
