import { useEffect, useRef } from 'react'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { announce } from '../../ui/live-region.tsx'
import { toast, type ToastMessage } from '../../ui/toast-store.ts'
import { arrivalsMessage, importMessage } from './after-import-message.ts'
import { reportOf } from './report.ts'
import type { Run } from './run.ts'

type Finished = Extract<Run, { readonly kind: 'finished' }>
/** A message on show. `speaksOf`: how many of the last lines, of a message about what came by itself. */
type Shown = { readonly id: number; readonly title: string; readonly speaksOf: number }

/**
 * Opens the first new source as soon as it is there, if nothing is open in Read; and when the import ends, says what came of it. Never more than a message:
 * who has just imported wants to read, and the report with what is missing is one press away. What came by itself has a
 * message of its own. Both go where the report or the choice says the same, and change with what is taken back.
 */
export function useAfterImport(run: Run): void {
  const asked = useRef<Shown | null>(null)
  const arrived = useRef<Shown | null>(null)
  const told = useRef<string | number>('idle')
  const reading = useWorkspace(
    ({ dialog }) => dialog?.kind === 'import-report' || dialog?.kind === 'import-offers',
  )
  useOpenFirst(run)
  useEffect(() => {
    if (reading) for (const shown of [asked, arrived]) remove(shown)
  }, [reading])
  useEffect(() => {
    const now = run.kind === 'finished' ? run.told : run.kind
    const isNew = now !== told.current
    told.current = now
    if (run.kind !== 'finished') {
      // Messages speak of the newest report only; what comes by itself makes no new one.
      if (isNew && run.kind === 'running' && !run.watched) for (const shown of [asked, arrived]) remove(shown)
      return
    }
    const byItself = run.watched && run.told === 0
    const shown = byItself ? arrived : asked
    if (!isStillShown(shown.current)) shown.current = null
    if (!isNew && shown.current === null) return
    const speaksOf = byItself ? arrivals(run, isNew, shown.current) : run.lines.length
    if (speaksOf === 0 || (isNew && byItself && run.lines.length === run.kept)) return
    const message = byItself ? arrivalsMessage(run, run.lines.slice(-speaksOf)) : importMessage(run)
    if (isNew && !byItself) offerAtOnce(run)
    if (workspace.getState().dialog?.kind === 'import-report') return announce(message.title)
    if (!isNew && message.title === shown.current?.title) return
    shown.current = { id: put(message, shown.current, isNew && !byItself), title: message.title, speaksOf }
  }, [run])
}

/** Of how many lines a message about what came by itself speaks: those of the one it replaces included. */
const arrivals = (run: Finished, isNew: boolean, before: Shown | null): number =>
  (isNew ? run.lines.length - run.kept : 0) + Math.min(before?.speaksOf ?? 0, run.lines.length)

/** Shows a message in the place of the one before it. `anew`: to be announced as a message of its own. */
function put(message: ToastMessage, before: Shown | null, anew: boolean): number {
  if (before !== null && !anew) {
    toast.update(before.id, message)
    return before.id
  }
  if (before !== null) toast.dismiss(before.id)
  return toast.show(message)
}

const isStillShown = (shown: Shown | null): boolean => toast.getSnapshot().some(({ id }) => id === shown?.id)

function remove(shown: { current: Shown | null }): void {
  if (shown.current !== null) toast.dismiss(shown.current.id)
  shown.current = null
}

function offerAtOnce(run: Finished): void {
  const { counts } = reportOf(run.lines, run.cancelled)
  const { dialog, openDialog } = workspace.getState()
  const onlyOffers = counts.length > 0 && counts.every(({ kind }) => kind === 'offered')
  if (onlyOffers && dialog === null) openDialog({ kind: 'import-offers' })
}

/** Once per run, so that a pane the reader closes stays closed; and in Read, as who looks at another view stays there. */
function useOpenFirst(run: Run): void {
  const first =
    run.kind === 'idle' || run.watched
      ? undefined
      : run.lines.find(({ outcome }) => outcome.kind === 'imported')
  useEffect(() => {
    const { panes, view, openSource } = workspace.getState()
    if (first?.outcome.kind === 'imported' && panes.length === 0 && view === 'read')
      openSource(first.outcome.sourceId)
  }, [first])
}
