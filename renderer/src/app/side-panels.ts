export type SidePanel = 'sources' | 'claims'
export type SidePanels = Readonly<Record<SidePanel, boolean>>

/** Which side panels are shown: what was asked for, but only the one asked for last where both do not fit. */
export function shownPanels(asked: SidePanels, last: SidePanel, narrow: boolean): SidePanels {
  if (!narrow || !(asked.sources && asked.claims)) return asked
  return { sources: last === 'sources', claims: last === 'claims' }
}
