import { useEffect, type RefObject } from 'react'
import type { ClaimId, EvidenceId } from '../../../../shared/ids.ts'
import { useFocus } from '../../ui/use-focus.ts'
import { panelState, usePanelState } from './panel-state.ts'

/** A ref for what takes the focus when its claim or evidence is wanted; taking it settles the wish. */
export function useWanted<T extends HTMLElement>(id: ClaimId | EvidenceId): RefObject<T | null> {
  const wanted = usePanelState((state) => state.wanted === id)
  const ref = useFocus<T>(wanted)
  useEffect(() => {
    if (wanted && ref.current !== null) panelState.setState({ wanted: null })
  }, [wanted, ref])
  return ref
}
