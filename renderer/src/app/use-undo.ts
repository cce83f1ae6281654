import { useDb, useLive } from '../data/context.ts'
import { historyState, redo, undo, type StepOutcome } from '../data/history.ts'
import { assertNever } from '../../../shared/assert.ts'
import { span } from '../../../shared/text/offsets.ts'
import { useCommand } from '../state/commands.ts'
import { workspace } from '../state/workspace.ts'
import { say, useSay } from '../state/wording.ts'
import { announce } from '../ui/live-region.tsx'
import { toast } from '../ui/toast-store.ts'

/** Offers undo and redo, and tells what the next step each way would be. */
export function useUndo() {
  const db = useDb()
  const history = useLive(historyState, []) ?? { undo: null, redo: null }
  useCommand(
    'edit.undo',
    () => void undo(db).then((outcome) => report('Undone', outcome)),
    history.undo !== null,
  )
  useCommand(
    'edit.redo',
    () => void redo(db).then((outcome) => report('Redone', outcome)),
    history.redo !== null,
  )
  const inWords = useSay()
  return {
    undo: history.undo === null ? null : inWords(history.undo),
    redo: history.redo === null ? null : inWords(history.redo),
  }
}

/** Says what was done and shows the place, if it is in a source that is open. */
function report(verb: string, outcome: StepOutcome): void {
  switch (outcome.kind) {
    case 'nothing':
      return
    case 'conflict':
      toast.show({
        tone: 'warning',
        title: `“${say(outcome.label)}” cannot be ${verb.toLowerCase()}`,
        description: 'What it changed has been changed again since. Nothing was touched.',
      })
      return
    case 'done': {
      announce(`${verb}: ${say(outcome.label)}`)
      const { place } = outcome
      const { panes, requestReveal } = workspace.getState()
      if (place === null || !panes.some((pane) => pane.sourceId === place.sourceId)) return
      requestReveal({ sourceId: place.sourceId, span: span(place.start, place.end) })
      return
    }
    default:
      assertNever(outcome)
  }
}
