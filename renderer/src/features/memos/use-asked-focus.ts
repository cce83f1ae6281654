import { useEffect, type RefObject } from 'react'
import type { MemoId } from '../../../../shared/ids.ts'
import { useFocus } from '../../ui/use-focus.ts'
import { panelState, usePanelState } from './panel-state.ts'

/** A ref for the button that takes the focus when a deleted memo leaves it nowhere. */
export function useAskedFocus(place: MemoId | 'new' | null): RefObject<HTMLButtonElement | null> {
  const asked = usePanelState(({ rowOf }) => rowOf !== null && rowOf === place)
  useEffect(() => {
    if (asked) panelState.setState({ rowOf: null })
  }, [asked])
  return useFocus<HTMLButtonElement>(asked)
}
