import { createStore, useStore } from 'zustand'
import type { SourceId } from '../../../../shared/ids.ts'
import { workspace } from '../../state/workspace.ts'

type CompareTab = 'discrepancies' | 'wording' | 'quotations' | 'facts' | 'dossier'

/** Which sources are set against each other. `auto`: those that are open if these are several, else all. */
export type Among = 'auto' | 'open' | 'all' | readonly SourceId[]

type CompareState = {
  readonly tab: CompareTab
  readonly among: Among
  /** What is open because it was opened from this view, while all was compared. */
  readonly opened: readonly SourceId[]
}

/** What is looked at in the view; gone with the window. */
export const compareState = createStore<CompareState>(() => ({
  tab: 'discrepancies',
  among: 'auto',
  opened: [],
}))

export const useCompareState = <T>(selector: (state: CompareState) => T): T =>
  useStore(compareState, selector)

/** What `auto` comes to: all, if nothing is open but what was opened from here. */
export const autoAmong = (
  open: readonly SourceId[],
  opened: readonly SourceId[],
): Extract<Among, 'open' | 'all'> =>
  new Set(open).size > 1 && !open.every((id) => opened.includes(id)) ? 'open' : 'all'

const openIds = (): readonly SourceId[] => workspace.getState().panes.map(({ sourceId }) => sourceId)

/** Opens sources out of the view: who comes back finds the same sources compared. */
export function openFromHere(open: () => void): void {
  const before = autoAmong(openIds(), compareState.getState().opened)
  open()
  if (before === 'all') compareState.setState({ opened: openIds() })
}
