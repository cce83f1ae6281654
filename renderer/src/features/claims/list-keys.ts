import type { KeyboardEvent, MouseEvent } from 'react'
import type { ClaimId } from '../../../../shared/ids.ts'
import { workspace } from '../../state/workspace.ts'
import { isTextField } from '../../ui/is-text-field.ts'
import { isApple } from '../../ui/keys.ts'
import { panelState, setSelection } from './panel-state.ts'
import { EMPTY_SELECTION, selectedTo, toggled } from './selection.ts'

/** The claim whose card something stands in. */
const claimAround = (target: EventTarget, shown: readonly ClaimId[]): ClaimId | undefined => {
  const id = target instanceof Element ? target.closest('[data-claim]')?.getAttribute('data-claim') : null
  return shown.find((each) => each === id)
}

/** Whether something is what stands for its whole claim: its statement, or the box that selects it. */
const isHandle = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('[data-handle]') !== null

const mod = (event: { readonly ctrlKey: boolean; readonly metaKey: boolean }): boolean =>
  isApple() ? event.metaKey : event.ctrlKey

/**
 * What keys and presses do to the list of claims as a whole: arrows go from statement to statement, with Shift they select;
 * so do Shift and Mod with a press; Mod+A selects all, Esc lets go.
 */
export function listKeys(shown: readonly ClaimId[]) {
  const onKeyDown = (event: KeyboardEvent) => {
    const at = claimAround(event.target, shown)
    if (event.defaultPrevented || event.altKey || isTextField(event.target)) return
    // What is pressed in a dialog or menu that was opened from here comes this way too.
    if (!(event.target instanceof Node && event.currentTarget.contains(event.target))) return
    const done = act(event, at)
    if (!done) return
    event.preventDefault()
    event.stopPropagation()
  }
  const act = (event: KeyboardEvent, at: ClaimId | undefined): boolean => {
    const { selection } = panelState.getState()
    if (mod(event)) {
      if (event.key.toLowerCase() !== 'a' || event.shiftKey || shown.length === 0) return false
      const all = new Set(shown)
      setSelection({ ids: all, base: all, anchor: null })
      if (at !== undefined) panelState.setState({ wanted: at })
      return true
    }
    if (event.key === 'Escape') {
      if (selection === null) return false
      stopSelecting(at)
      return true
    }
    if (at === undefined || !isHandle(event.target)) return false
    const to = stepFrom(shown, at, event.key)
    if (to === undefined) return false
    if (event.shiftKey) setSelection(selectedTo(selection ?? EMPTY_SELECTION, shown, at, to))
    panelState.setState({ wanted: to })
    return true
  }
  const onClickCapture = (event: MouseEvent) => {
    const at = claimAround(event.target, shown)
    if (at === undefined || isTextField(event.target) || !(event.shiftKey || mod(event))) return
    event.preventDefault()
    event.stopPropagation()
    const selection = panelState.getState().selection ?? EMPTY_SELECTION
    const from = workspace.getState().activeClaim ?? at
    setSelection(event.shiftKey ? selectedTo(selection, shown, from, at) : toggled(selection, at))
    panelState.setState({ wanted: at })
  }
  // A press that selects neither opens a menu, which goes by the press and not by the click, nor selects words as text.
  const onPressCapture = (event: MouseEvent) => {
    const selects = (event.shiftKey || mod(event)) && !isTextField(event.target)
    if (!selects || claimAround(event.target, shown) === undefined) return
    event.stopPropagation()
    if (event.type === 'mousedown') event.preventDefault()
  }
  return { onKeyDown, onClickCapture, onPressCapture }
}

/** Lets go of all claims; the focus goes back to the statement of the one it is in. */
export function stopSelecting(at?: ClaimId): void {
  setSelection(null)
  if (at !== undefined) panelState.setState({ wanted: at })
}

function stepFrom(shown: readonly ClaimId[], at: ClaimId, key: string): ClaimId | undefined {
  const index = shown.indexOf(at)
  switch (key) {
    case 'ArrowDown':
      return shown[index + 1]
    case 'ArrowUp':
      return shown[index - 1]
    case 'Home':
      return shown[0]
    case 'End':
      return shown.at(-1)
    default:
      return undefined
  }
}
