import { workspace } from '../state/workspace.ts'
import { focusActivePane } from './regions.ts'

/** `Esc`: lets go of the latest thing taken up – the selection, then the annotation in hand, then the panel one is in. */
export function stepBack(): void {
  const { selection, activeAnnotation, setSelection, setActiveAnnotation } = workspace.getState()
  if (selection !== null) setSelection(null)
  else if (activeAnnotation !== null) setActiveAnnotation(null)
  else focusActivePane()
}
