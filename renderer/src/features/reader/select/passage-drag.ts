import { useEffect } from 'react'
import { DRAG_TYPES } from '../../../../../shared/project/dragged.ts'
import { sliceSpan } from '../../../../../shared/text/offsets.ts'
import { workspace } from '../../../state/workspace.ts'
import type { Reading } from '../pane/reading.ts'

/** Lets the selected words be dragged: to a claim as a passage, to other programs as text. */
export function usePassageDrag(reading: Reading | null): void {
  useEffect(() => {
    if (reading === null) return undefined
    const { article } = reading.map
    const start = ({ dataTransfer }: DragEvent) => {
      const { selection } = workspace.getState()
      if (dataTransfer === null || selection?.paneId !== reading.paneId) return
      const { sourceId, versionId, span } = selection
      dataTransfer.clearData()
      dataTransfer.setData(
        DRAG_TYPES.passage,
        JSON.stringify({ sourceId, versionId, start: span.start, end: span.end }),
      )
      dataTransfer.setData('text/plain', sliceSpan(reading.text.content, span))
      dataTransfer.effectAllowed = 'copy'
    }
    article.addEventListener('dragstart', start)
    return () => article.removeEventListener('dragstart', start)
  }, [reading])
}
