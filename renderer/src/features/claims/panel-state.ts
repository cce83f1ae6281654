import { createStore, useStore } from 'zustand'
import type { ClaimId, EvidenceId } from '../../../../shared/ids.ts'
import type { Box } from '../../ui/place-beside.ts'
import { NO_FILTER, type ClaimFilter } from './claim-view.ts'

/** Evidence that has just been added, whose stance one more key can change. */
export type StanceStep = {
  readonly evidenceId: EvidenceId
  readonly statement: string
  readonly passage: Box
  /** Takes the evidence off again. */
  readonly takeBack: () => void
}

type PanelState = {
  /** The claim whose statement is being edited. Fresh ones have their words selected, to be typed over, and can be given up. */
  readonly editing: { readonly id: ClaimId; readonly giveUp: (() => void) | null } | null
  /** What the editor for a claim without evidence began with; null while there is none. */
  readonly drafting: string | null
  /** The claim or evidence that takes the focus as soon as it is there. */
  readonly wanted: ClaimId | EvidenceId | null
  readonly collapsed: ReadonlySet<ClaimId>
  readonly filter: ClaimFilter
  readonly stanceStep: StanceStep | null
}

/** What the claims panel shows, beyond the rows; gone with the window. */
export const panelState = createStore<PanelState>()(() => ({
  editing: null,
  drafting: null,
  wanted: null,
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
export function editStatement(id: ClaimId, giveUp: (() => void) | null = null): void {
  setCollapsed([id], false)
  panelState.setState({ editing: { id, giveUp } })
}
