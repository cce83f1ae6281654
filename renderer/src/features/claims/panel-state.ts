import { createStore, useStore } from 'zustand'
import type { ClaimId, EvidenceId } from '../../../../shared/ids.ts'
import type { Box } from '../../ui/place-beside.ts'
import type { Arrangement } from './arrange.ts'
import { NO_FILTER, type ClaimFilter, type ClaimOrder } from './claim-filter.ts'
import type { Selection } from './selection.ts'

/** Evidence that has just been added, whose stance one more key can change. */
export type StanceStep = {
  readonly evidenceId: EvidenceId
  readonly statement: string
  readonly passage: Box
  /** Takes the evidence off again. */
  readonly takeBack: () => void
}

export type ClaimDraft = { readonly initial: string; readonly partOf: ClaimId | null }

type PanelState = {
  /** The claim whose statement is being edited. Fresh ones have their words selected, to be typed over, and can be given up. */
  readonly editing: { readonly id: ClaimId; readonly giveUp: (() => void) | null } | null
  /** The editor for a claim without evidence: what it began with and which claim it will be part of; null while there is none. */
  readonly drafting: ClaimDraft | null
  /** The claim or evidence that takes the focus as soon as it is there. */
  readonly wanted: ClaimId | EvidenceId | null
  /** The claim whose codes are being changed. */
  readonly coding: ClaimId | null
  /** Claims whose memo is unfolded. */
  readonly memos: ReadonlySet<ClaimId>
  /** Claims without their evidence, and claims without their parts. */
  readonly collapsed: ReadonlySet<ClaimId>
  readonly folded: ReadonlySet<ClaimId>
  readonly filter: ClaimFilter
  readonly order: ClaimOrder
  /** Whether the filters besides words are on show. */
  readonly filtersOpen: boolean
  /** The active claim that the list has brought into view. */
  readonly brought: ClaimId | null
  readonly arrangement: Arrangement
  readonly stanceStep: StanceStep | null
  /** The claims selected for something to be done with all of them; null while none are being selected. */
  readonly selection: Selection | null
  readonly selectionDialog: 'codes' | 'whole' | 'silent' | null
}

/** What the claims panel shows, beyond the rows; gone with the window. */
export const panelState = createStore<PanelState>()(() => ({
  editing: null,
  drafting: null,
  wanted: null,
  coding: null,
  memos: new Set(),
  collapsed: new Set(),
  folded: new Set(),
  filter: NO_FILTER,
  order: 'own',
  filtersOpen: false,
  brought: null,
  arrangement: 'mine',
  stanceStep: null,
  selection: null,
  selectionDialog: null,
}))

export const usePanelState = <T>(selector: (state: PanelState) => T): T => useStore(panelState, selector)

export const setCollapsed = (ids: readonly ClaimId[], collapse: boolean): void =>
  panelState.setState(({ collapsed }) => ({ collapsed: changed(collapsed, ids, collapse) }))

export const setFolded = (ids: readonly ClaimId[], fold: boolean): void =>
  panelState.setState(({ folded }) => ({ folded: changed(folded, ids, fold) }))

export const setSelection = (selection: Selection | null): void => panelState.setState({ selection })

export const setMemoOpen = (id: ClaimId, open: boolean): void =>
  panelState.setState(({ memos }) => ({ memos: changed(memos, [id], open) }))

function changed(set: ReadonlySet<ClaimId>, ids: readonly ClaimId[], has: boolean): ReadonlySet<ClaimId> {
  const next = new Set(set)
  for (const id of ids)
    if (has) next.add(id)
    else next.delete(id)
  return next
}

/** Opens the editor for a part of a claim, below those it has. */
export function draftPart(partOf: ClaimId): void {
  setFolded([partOf], false)
  panelState.setState({ drafting: { initial: '', partOf } })
}

/** Opens the statement of a claim for editing. */
export function editStatement(id: ClaimId, giveUp: (() => void) | null = null): void {
  setCollapsed([id], false)
  panelState.setState({ editing: { id, giveUp } })
}
