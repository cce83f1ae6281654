import { partAt } from '../../../../../shared/project/quotation.ts'
import { useDb } from '../../../data/context.ts'
import type { WorkbenchDb } from '../../../data/db.ts'
import { useCommand } from '../../../state/commands.ts'
import { wishOriginal } from '../../../state/original-wish.ts'
import type { OriginalPlace, Pane } from '../../../state/panes.ts'
import { useWorkspace, workspace } from '../../../state/workspace.ts'
import { announce } from '../../../ui/live-region.tsx'

const SAID: Record<OriginalPlace, string> = {
  beside: 'The original is shown beside the text.',
  instead: 'The original is shown instead of the text.',
}

/** Has a pane show its original in a place, or take it from there, and says so. */
export function toggleOriginal({ id, original }: Pane, place: OriginalPlace): void {
  const next = original === place ? null : place
  workspace.getState().showOriginal(id, next)
  announce(next === null ? 'The text is shown alone.' : SAID[next])
}

/** The commands for the original file of what is read in the active pane. */
export function useOriginalCommands(): void {
  const db = useDb()
  const active = useWorkspace(({ panes, activePane }) => panes.find(({ id }) => id === activePane))
  const hasPassage = useWorkspace((state) => state.selection !== null || state.activeAnnotation !== null)
  const toggle = (place: OriginalPlace) => {
    if (active !== undefined) toggleOriginal(active, place)
  }
  useCommand('pane.original', () => toggle('beside'), active !== undefined)
  useCommand('pane.switch', () => toggle('instead'), active !== undefined)
  useCommand(
    'passage.original',
    () => {
      if (active !== undefined) void showPassage(db, active)
    },
    active !== undefined && hasPassage,
  )
}

/** Shows where the selected words, or else those of the active annotation, stand in the original. */
async function showPassage(db: WorkbenchDb, pane: Pane): Promise<void> {
  const { selection, activeAnnotation, activePart, showOriginal } = workspace.getState()
  const annotation =
    selection === null && activeAnnotation !== null ? await db.annotations.get(activeAnnotation) : undefined
  const passage = selection ?? annotation
  if (passage?.sourceId !== pane.sourceId) return
  const at = 'span' in passage ? passage.span.start : partAt(passage, activePart).start
  if (pane.original === undefined) showOriginal(pane.id, 'beside')
  wishOriginal(pane.id, at)
}
