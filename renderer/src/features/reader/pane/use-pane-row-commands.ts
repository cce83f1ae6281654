import { useCommand } from '../../../state/commands.ts'
import { canBePinned, type Pane } from '../../../state/panes.ts'
import { useWorkspace, workspace } from '../../../state/workspace.ts'
import { announce } from '../../../ui/live-region.tsx'
import { type AlignedMarks, hasStrong } from '../aligned/aligned-marks.ts'

/** Has the other panes follow the one that is scrolled, or not, and says so, and by what they do. */
export function toggleScrollTogether(byPassages: boolean): void {
  const together = !workspace.getState().scrollTogether
  workspace.getState().setScrollTogether(together)
  if (!together) announce('Each pane scrolls by itself.')
  else announce(byPassages ? 'Panes scroll together, by matching passages.' : 'Panes scroll together.')
}

/** Pins a pane to its source, or lets it go, and says so. */
export function togglePinned({ id, pinned = false }: Pane): void {
  workspace.getState().pinPane(id, !pinned)
  announce(pinned ? 'The pane is unpinned.' : 'The pane is pinned; other sources open elsewhere.')
}

/** The commands for the row of panes; off where they would change nothing. */
export function usePaneRowCommands(marks: AlignedMarks): void {
  const panes = useWorkspace((state) => state.panes)
  const activePane = useWorkspace((state) => state.activePane)
  const active = panes.find(({ id }) => id === activePane)
  useCommand('pane.together', () => toggleScrollTogether(hasStrong(marks)), panes.length > 1)
  useCommand(
    'pane.pin',
    () => {
      if (active !== undefined) togglePinned(active)
    },
    active !== undefined && (active.pinned === true || canBePinned(panes, active.id)),
  )
}
