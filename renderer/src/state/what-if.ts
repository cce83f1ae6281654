import { createStore, useStore } from 'zustand'
import { NOTHING_MUTED, type Muted } from '../../../shared/claims/what-if.ts'
import type { EvidenceId, LineageId, SourceId } from '../../../shared/ids.ts'

type WhatIfState = {
  readonly on: boolean
  readonly muted: Muted
  /** Whether only claims are shown that the muted evidence bears on. */
  readonly onlyAffected: boolean
}

const OFF: WhatIfState = { on: false, muted: NOTHING_MUTED, onlyAffected: false }

/** The question "what if this were wrong?" of this window; gone with it, and never stored. */
const whatIfState = createStore<WhatIfState>()(() => OFF)

export const useWhatIfState = <T>(selector: (state: WhatIfState) => T): T => useStore(whatIfState, selector)

export const endWhatIf = (): void => whatIfState.setState(OFF)
/** Asks the question, or ends it and counts everything again. */
export const toggleWhatIf = (): void =>
  whatIfState.getState().on ? endWhatIf() : whatIfState.setState({ on: true })
export const showOnlyAffected = (onlyAffected: boolean): void => whatIfState.setState({ onlyAffected })

/** Something that can be taken to be wrong. */
export type Mutable =
  | { readonly kind: 'sources'; readonly id: SourceId }
  | { readonly kind: 'lineages'; readonly id: LineageId }
  | { readonly kind: 'evidence'; readonly id: EvidenceId }

export const isMuted = ({ kind, id }: Mutable, { muted }: Pick<WhatIfState, 'muted'>): boolean =>
  (muted[kind] as ReadonlySet<string>).has(id)

/** Mutes something, or counts it again; asks the question if it is not asked yet. */
export function setMuted({ kind, id }: Mutable, mute: boolean): void {
  whatIfState.setState(({ muted }) => {
    const ids = new Set<string>(muted[kind])
    if (mute) ids.add(id)
    else ids.delete(id)
    return { on: true, muted: { ...muted, [kind]: ids } }
  })
}
