import { createStore, useStore } from 'zustand'
import type { ClaimId, EvidenceId } from '../../../../shared/ids.ts'
import type { Box } from '../../ui/place-beside.ts'
import { NO_FILTER, type ClaimFilter } from './claim-view.ts'

/** Evidence that has just been added, whose stance one more key can change. */
export type StanceStep = {
  readonly evidenceId: EvidenceId
  readonly statement: string
  readonly passage: Box
}

type PanelState = {
  /** The claim whose statement is being edited; `fresh` ones have their words selected, to be typed over. */
  readonly editing: { readonly id: ClaimId; readonly fresh: boolean } | null
  /** Whether the editor for a claim without evidence is open. */
  readonly drafting: boolean
  readonly collapsed: ReadonlySet<ClaimId>
  readonly filter: ClaimFilter
  readonly stanceStep: StanceStep | null
}

/** What the claims panel shows, beyond the rows; gone with the window. */
export const panelState = createStore<PanelState>()(() => ({
  editing: null,
  drafting: false,
  collapsed: new Set(),
  filter: NO_FILTER,
  stanceStep: null,
}))

export const usePanelState = <T>(selector: (state: PanelState) => T): T => useStore(panelState, selector)

export function setCollapsed(ids: readonly ClaimId[], collapse: boolean): void {
  panelState.setState(({ collapsed }) => {
    const next = new Set(collapsed)
    for (const id of ids)
      if (collapse) next.add(id)
      else next.delete(id)
    return { collapsed: next }
  })
}

/** Opens the statement of a claim for editing. */
export function editStatement(id: ClaimId, fresh = false): void {
  setCollapsed([id], false)
  panelState.setState({ editing: { id, fresh } })
}
