import { useEffect } from 'react'
import { workspace } from '../../state/workspace.ts'
import { toast } from '../../ui/toast-store.ts'
import type { Line } from './outcome.ts'
import { reportOf } from './report.ts'
import type { Run } from './run.ts'

/**
 * When an import ends: opens the first new source if nothing is open, and says what came of it. Never more than a message:
 * who has just imported wants to read, and the report with what is missing is one press away.
 */
export function useAfterImport(run: Run): void {
  useEffect(() => {
    if (run.kind !== 'finished') return
    openFirst(run.lines)
    const { sentence, undated, needsReading } = reportOf(run.lines, run.cancelled)
    const showReport = () => workspace.getState().openDialog({ kind: 'import-report' })
    toast.show({
      title: sentence,
      ...(undated === 0 ? {} : { description: undatedSentence(undated) }),
      tone: needsReading ? 'warning' : 'success',
      stays: needsReading,
      action: { label: undated === 0 ? 'Show report' : 'Add dates', run: showReport },
    })
  }, [run])
}

const undatedSentence = (count: number): string =>
  count === 1
    ? 'One of them says nowhere when it was published.'
    : `${count} of them say nowhere when they were published.`

function openFirst(lines: readonly Line[]): void {
  const { panes, openSource } = workspace.getState()
  const first = lines.map((line) => line.outcome).find((outcome) => outcome.kind === 'imported')
  if (panes.length === 0 && first !== undefined) openSource(first.sourceId)
}
