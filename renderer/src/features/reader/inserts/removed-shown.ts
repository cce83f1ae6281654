import { useCommand } from '../../../state/commands.ts'
import type { Pane } from '../../../state/panes.ts'
import { workspace } from '../../../state/workspace.ts'
import { plural } from '../../../ui/format.ts'
import { announce } from '../../../ui/live-region.tsx'
import type { Reading } from '../pane/reading.ts'

/** Shows what cleaning removed from a pane's text, or hides it again, and says so. `count`: how many parts there are. */
export function toggleRemoved({ id, showsRemoved = false }: Pane, count: number): void {
  workspace.getState().showRemoved(id, !showsRemoved)
  announce(showsRemoved ? 'Removed parts are hidden.' : `${plural(count, 'removed part')} shown in the text.`)
}

/** The command for the pane that is active; off where nothing was removed. */
export function useRemovedCommand({ paneId, text }: Reading): void {
  const count = text.suppressed.length
  useCommand(
    'pane.removed',
    () => {
      const pane = workspace.getState().panes.find(({ id }) => id === paneId)
      if (pane !== undefined) toggleRemoved(pane, count)
    },
    count > 0,
  )
}
