import type { SidePanel } from '../state/layout.ts'

export type SidePanels = Readonly<Record<SidePanel, boolean>>

/** Which side panels are shown: what was asked for, but at most the one asked for last where both do not fit. */
export function shownPanels(asked: SidePanels, last: SidePanel | null, narrow: boolean): SidePanels {
  if (!narrow) return asked
  return { sources: last === 'sources', claims: last === 'claims' }
}
