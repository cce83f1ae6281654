import type { SidePanel } from '../state/layout.ts'
import { useWorkspace, workspace } from '../state/workspace.ts'
import { shownPanels, type SidePanels } from './side-panels.ts'
import { useNarrow } from './use-narrow.ts'

/** The side panels as they are shown, and the switch for each. */
export function useSidePanels(): { readonly shown: SidePanels; readonly toggle: (panel: SidePanel) => void } {
  const sources = useWorkspace((state) => state.sidebarOpen)
  const claims = useWorkspace((state) => state.claimsOpen)
  const last = useWorkspace((state) => state.lastPanel)
  const shown = shownPanels({ sources, claims }, last, useNarrow())
  return {
    shown,
    toggle(panel) {
      const { setSidebarOpen, setClaimsOpen } = workspace.getState()
      const set = panel === 'sources' ? setSidebarOpen : setClaimsOpen
      set(!shown[panel])
    },
  }
}
