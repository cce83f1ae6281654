import { useCommand } from '../../state/commands.ts'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { compareState } from './compare-state.ts'

/** Carries out the commands that lead to the comparison, wherever one is. */
export function CompareCommands() {
  const several = useWorkspace((state) => new Set(state.panes.map(({ sourceId }) => sourceId)).size > 1)
  useCommand(
    'compare.open',
    () => {
      compareState.setState({ among: 'open' })
      workspace.getState().setView('compare')
    },
    several,
  )
  return null
}
