import { useCommand } from '../../state/commands.ts'
import { workspace } from '../../state/workspace.ts'
import { panelState } from './panel-state.ts'

/** Carries out *New party* from wherever it is asked for. */
export function PartyCommands() {
  useCommand('party.new', () => {
    workspace.getState().setView('parties')
    panelState.setState({ creating: true })
  })
  return null
}
