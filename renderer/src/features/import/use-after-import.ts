import { useEffect } from 'react'
import { workspace } from '../../state/workspace.ts'
import { announce } from '../../ui/live-region.tsx'
import { toast } from '../../ui/toast-store.ts'
import type { Line } from './outcome.ts'
import { reportOf } from './report.ts'
import type { Run } from './run.ts'

/** When an import ends: says what came of it, opens the first new source if nothing is open, and the report if it is needed. */
export function useAfterImport(run: Run): void {
  useEffect(() => {
    if (run.kind !== 'finished') return
    openFirst(run.lines)
    const report = reportOf(run.lines, run.cancelled)
    const { dialog, openDialog } = workspace.getState()
    const showReport = () => openDialog({ kind: 'import-report' })
    if (report.needsReading && dialog === null) {
      announce(report.sentence)
      showReport()
    } else {
      const action = { label: 'Show report', run: showReport }
      toast.show({ title: report.sentence, tone: report.needsReading ? 'warning' : 'success', action })
    }
  }, [run])
}

function openFirst(lines: readonly Line[]): void {
  const { panes, openSource } = workspace.getState()
  const first = lines.map((line) => line.outcome).find((outcome) => outcome.kind === 'imported')
  if (panes.length === 0 && first !== undefined) openSource(first.sourceId)
}
