import type { SidePanel } from '../state/layout.ts'

export type SidePanels = Readonly<Record<SidePanel, boolean>>

/** How much of the window the panes leave: room for both side panels, for one, or for none unless it is asked for. */
export type Room = 'both' | 'one' | 'none'

/**
 * Which side panels are shown: what was asked for, but at most the one asked for last where both do not fit. Where the
 * panes need the whole width, the sources are shown only when they were `recalled` there.
 */
export function shownPanels(
  asked: SidePanels,
  last: SidePanel | null,
  room: Room,
  recalled: boolean,
): SidePanels {
  if (room === 'both') return asked
  return { sources: last === 'sources' && (room === 'one' || recalled), claims: last === 'claims' }
}
