import { useEffect, useState } from 'react'
import type { Span } from '../../../../../shared/text/offsets.ts'
import { ownsSelection } from '../../../dom/selection-owner.ts'
import { collapseSelection, watchSelection } from '../../../dom/selection.ts'
import { workspace } from '../../../state/workspace.ts'
import { rememberCaret, selectedNow } from '../navigate/reading-place.ts'
import { type Reading, screenBox, watchPlace } from '../pane/reading.ts'

/** Text fields that work on the selected passage; typing there takes the browser's selection, but not ours. */
const WORKS_ON_SELECTION = '[role="toolbar"], [role="dialog"], [role="listbox"]'

/**
 * Keeps `workspace.selection` in step with what is selected in a pane, and with where it is on screen. Returns the
 * selected passage while the browser no longer shows it, because a text field that works on it has taken the focus.
 */
export function useSelection(reading: Reading | null): Span | null {
  const [lost, setLost] = useState<Span | null>(null)

  useEffect(() => {
    if (reading === null) return undefined
    const mine = () => {
      const { selection } = workspace.getState()
      return selection?.paneId === reading.paneId ? selection.span : null
    }
    let settling = false
    const set = (passage: Span | null) => {
      settling = true
      workspace.getState().setSelection(passage === null ? null : selectionOf(reading, passage))
      settling = false
    }
    const read = () => {
      const passage = selectedNow(reading)
      const kept = passage === null && isWorkedOn() ? mine() : null
      if (passage !== null) set(passage)
      else if (mine() !== null && kept === null) set(null)
      setLost(kept)
      rememberCaret(reading)
    }
    const stops = [
      watchSelection(read),
      watchPlace(reading, () => {
        const passage = mine()
        if (passage !== null) set(passage)
      }),
      workspace.subscribe(({ selection }, { selection: before }) => {
        if (selection !== null || before?.paneId !== reading.paneId) return
        setLost(null)
        if (!settling && ownsSelection(reading.map)) collapseSelection()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
      if (mine() !== null) set(null)
    }
  }, [reading])

  return lost
}

function selectionOf(reading: Reading, passage: Span) {
  const { paneId, sourceId, text } = reading
  return { paneId, sourceId, versionId: text.versionId, span: passage, rect: screenBox(reading, passage) }
}

function isWorkedOn(): boolean {
  const focused = document.activeElement
  return (
    focused !== null && focused.matches('input, textarea') && focused.closest(WORKS_ON_SELECTION) !== null
  )
}
