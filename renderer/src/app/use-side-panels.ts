import { useEffect, useState } from 'react'
import type { SidePanel } from '../state/layout.ts'
import { useWorkspace, workspace } from '../state/workspace.ts'
import { focusActivePane } from './regions.ts'
import { shownPanels, type SidePanels } from './side-panels.ts'
import { useRoom } from './use-room.ts'

/** The side panels as they are shown, and the switch for each. */
export function useSidePanels(): { readonly shown: SidePanels; readonly toggle: (panel: SidePanel) => void } {
  const sources = useWorkspace((state) => state.sidebarOpen)
  const claims = useWorkspace((state) => state.claimsOpen)
  const last = useWorkspace((state) => state.lastPanel)
  const room = useRoom()
  /** Called back where the panes need the whole width; holds until the list is hidden by hand. */
  const [recalled, setRecalled] = useState(false)
  const shown = shownPanels({ sources, claims }, last, room, recalled)

  useEffect(() => {
    // The list that was worked in has just made room for the panes.
    if (room === 'none' && document.activeElement === document.body) focusActivePane()
  }, [room])

  return {
    shown,
    toggle(panel) {
      const { setSidebarOpen, setClaimsOpen } = workspace.getState()
      const set = panel === 'sources' ? setSidebarOpen : setClaimsOpen
      if (panel === 'sources') setRecalled(!shown.sources)
      set(!shown[panel])
    },
  }
}
