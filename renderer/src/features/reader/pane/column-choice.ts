import { canHaveColumns } from '../../../dom/columns.ts'
import { useCommand } from '../../../state/commands.ts'
import type { Pane } from '../../../state/panes.ts'
import { workspace } from '../../../state/workspace.ts'
import { announce } from '../../../ui/live-region.tsx'
import { toast } from '../../../ui/toast-store.ts'

/** Has a pane set its text in two columns where it is wide enough, or in one again. */
export const toggleColumns = ({ id, columns = false }: Pick<Pane, 'id' | 'columns'>): void =>
  workspace.getState().setColumns(id, !columns)

/** The command for a pane that is active. */
export function useColumnCommand(paneId: string): void {
  useCommand(
    'pane.columns',
    () => {
      const pane = workspace.getState().panes.find(({ id }) => id === paneId)
      if (pane !== undefined) toggleColumns(pane)
    },
    canHaveColumns(),
  )
}

/** Says what became of a changed wish; one that has no room is kept. */
export function tellColumns(wanted: boolean, two: boolean): void {
  if (wanted && !two)
    toast.show({
      title: 'This pane is too narrow for two columns',
      description:
        'They come as soon as it is wider. Closing a panel makes room, and so does a shorter line in the settings.',
    })
  else announce(two ? 'Two columns. Space and Page Down go on to the next pair.' : 'One column.')
}
