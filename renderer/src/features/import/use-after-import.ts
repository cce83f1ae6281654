import { useEffect, useRef } from 'react'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { announce } from '../../ui/live-region.tsx'
import { toast, type ToastMessage } from '../../ui/toast-store.ts'
import { arrivalsMessage, importMessage } from './after-import-message.ts'
import { reportOf } from './report.ts'
import type { Run } from './run.ts'

/** The message on show. `arrivals`: of how many of the last lines it speaks, if they came by themselves. */
type Shown = { readonly id: number; readonly title: string; readonly arrivals: number | null }

/**
 * Opens the first new source as soon as it is there, if nothing is open; and when the import ends, says what came of it. Never more than a message:
 * who has just imported wants to read, and the report with what is missing is one press away. The message goes where the
 * report or the choice says the same, and changes with what is taken back.
 */
export function useAfterImport(run: Run): void {
  const shown = useRef<Shown | null>(null)
  const told = useRef<string | number>('idle')
  const reading = useWorkspace(
    ({ dialog }) => dialog?.kind === 'import-report' || dialog?.kind === 'import-offers',
  )
  useOpenFirst(run)
  useEffect(() => {
    if (!reading || shown.current === null) return
    toast.dismiss(shown.current.id)
    shown.current = null
  }, [reading])
  useEffect(() => {
    const now = run.kind === 'finished' ? run.told : run.kind
    const isNew = now !== told.current
    told.current = now
    const before = stillShown(shown.current)
    if (run.kind !== 'finished') {
      // The message speaks of the newest report only; what comes by itself makes no new one.
      if (isNew && before !== null && !(run.kind === 'running' && run.watched)) toast.dismiss(before.id)
      return
    }
    if (!isNew && before === null) return
    const arrived = arrivals(run, isNew, before)
    if (arrived === 0) return
    const message = arrived === null ? importMessage(run) : arrivalsMessage(run, run.lines.slice(-arrived))
    if (isNew && arrived === null) offerAtOnce(run)
    if (workspace.getState().dialog?.kind === 'import-report') return announce(message.title)
    if (!isNew && message.title === before?.title) return
    shown.current = { id: put(message, before, arrived), title: message.title, arrivals: arrived }
  }, [run])
}

/** Of how many lines a message about what came by itself speaks, those of the one before it included; null for any other. */
function arrivals(
  run: Extract<Run, { readonly kind: 'finished' }>,
  isNew: boolean,
  before: Shown | null,
): number | null {
  if (!isNew) return before?.arrivals ?? null
  if (!run.watched || run.told > 0) return null
  const fresh = run.lines.length - run.kept
  return fresh === 0 ? 0 : fresh + Math.min(before?.arrivals ?? 0, run.kept)
}

/** In the place of a message of the same kind, which may be of no import that came by itself. */
function put(message: ToastMessage, before: Shown | null, arrived: number | null): number {
  if (before !== null && (before.arrivals === null) === (arrived === null)) {
    toast.update(before.id, message)
    return before.id
  }
  if (before !== null && arrived === null) toast.dismiss(before.id)
  return toast.show(message)
}

const stillShown = (shown: Shown | null): Shown | null =>
  shown !== null && toast.getSnapshot().some(({ id }) => id === shown.id) ? shown : null

function offerAtOnce(run: Extract<Run, { readonly kind: 'finished' }>): void {
  const { counts } = reportOf(run.lines, run.cancelled)
  const { dialog, openDialog } = workspace.getState()
  const onlyOffers = counts.length > 0 && counts.every(({ kind }) => kind === 'offered')
  if (onlyOffers && dialog === null) openDialog({ kind: 'import-offers' })
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
