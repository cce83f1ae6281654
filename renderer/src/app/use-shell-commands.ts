import type { CommandId } from '../../../shared/commands/commands.ts'
import { useCommand } from '../state/commands.ts'
import type { Dialog } from '../state/dialogs.ts'
import { settings } from '../state/settings.ts'
import { activeSource, useWorkspace, workspace } from '../state/workspace.ts'
import { MOST_PANES } from '../state/panes.ts'
import { announce } from '../ui/live-region.tsx'
import { cycleRegions } from './regions.ts'

/** The commands that belong to the window itself: views, panes, dialogs, reading history. */
export function useShellCommands(): void {
  useDialogCommands()
  useViewCommands()
  usePaneCommands()
}

function useDialogCommands(): void {
  const source = useWorkspace(activeSource)
  useDialogCommand('settings.open', { kind: 'settings' })
  useDialogCommand('help.keys', { kind: 'keys' })
  useDialogCommand('palette.open', { kind: 'palette' })
  useCommand(
    'source.details',
    () => {
      if (source !== null) workspace.getState().openDialog({ kind: 'source-details', sourceId: source })
    },
    source !== null,
  )
}

function useDialogCommand(id: CommandId, dialog: Dialog): void {
  useCommand(id, () => workspace.getState().openDialog(dialog))
}

function useViewCommands(): void {
  const { setView } = workspace.getState()
  useCommand('view.read', () => setView('read'))
  useCommand('view.matrix', () => setView('matrix'))
  useCommand('view.compare', () => setView('compare'))
  useCommand('view.timeline', () => setView('timeline'))
  useCommand('view.codebook', () => setView('codebook'))
  useCommand('view.annotations', () => setView('annotations'))
  useCommand('view.parties', () => setView('parties'))
  useCommand('view.memos', () => setView('memos'))
  useCommand('theme.toggle', () => {
    const dark = getComputedStyle(document.documentElement).colorScheme === 'dark' || isSystemDark()
    settings.getState().update({ theme: dark ? 'light' : 'dark' })
  })
  useCommand('pictures.toggle', () => {
    const pictures = !settings.getState().pictures
    settings.getState().update({ pictures })
    announce(pictures ? 'Pictures are shown.' : 'Pictures are hidden.')
  })
  const history = useWorkspace((state) => state.history)
  useCommand('history.back', () => workspace.getState().goBack(), history.back.length > 0)
  useCommand('history.forward', () => workspace.getState().goForward(), history.forward.length > 0)
  useCommand('pane.next', () => cycleRegions(1))
  useCommand('pane.previous', () => cycleRegions(-1))
}

/** True where nothing was chosen and the system is dark. */
const isSystemDark = () =>
  settings.getState().theme === 'system' && window.matchMedia('(prefers-color-scheme: dark)').matches

function usePaneCommands(): void {
  const panes = useWorkspace((state) => state.panes)
  const active = useWorkspace((state) => state.activePane)
  const reading = useWorkspace((state) => state.view) === 'read'
  const { splitPane, closePane, swapPanes } = workspace.getState()
  const neighbour = panes[(panes.findIndex((pane) => pane.id === active) + 1) % panes.length]
  const open = reading && active !== null
  useCommand('pane.split', splitPane, open && panes.length < MOST_PANES)
  useCommand(
    'pane.close',
    () => {
      if (active !== null) closePane(active)
    },
    open,
  )
  useCommand(
    'pane.swap',
    () => {
      if (active !== null && neighbour !== undefined) swapPanes(active, neighbour.id)
    },
    open && panes.length > 1,
  )
}
