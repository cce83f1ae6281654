import { useState } from 'react'
import { useWorkspace, workspace } from '../state/workspace.ts'
import { shownPanels, type SidePanel, type SidePanels } from './side-panels.ts'
import { useNarrow } from './use-narrow.ts'

/** The side panels as they are shown, and the switch for each. */
export function useSidePanels(): { readonly shown: SidePanels; readonly toggle: (panel: SidePanel) => void } {
  const sources = useWorkspace((state) => state.sidebarOpen)
  const claims = useWorkspace((state) => state.claimsOpen)
  const [last, setLast] = useState<SidePanel>('claims')
  const shown = shownPanels({ sources, claims }, last, useNarrow())
  return {
    shown,
    toggle(panel) {
      const { setSidebarOpen, setClaimsOpen } = workspace.getState()
      const set = panel === 'sources' ? setSidebarOpen : setClaimsOpen
      set(!shown[panel])
      setLast(panel)
    },
  }
}
