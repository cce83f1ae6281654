import { useState, type DragEvent } from 'react'
import * as v from 'valibot'
import { SourceId } from '../../../../../shared/ids.ts'
import { DRAG_TYPES } from '../../../../../shared/project/dragged.ts'
import { workspace } from '../../../state/workspace.ts'

/** Where a source would open: in place of what the pane shows, or beside it. */
export type DropSide = 'dropHere' | 'dropBeside'

type DropHandlers = {
  readonly onDragOver: (event: DragEvent<HTMLElement>) => void
  readonly onDragLeave: (event: DragEvent<HTMLElement>) => void
  readonly onDrop: (event: DragEvent<HTMLElement>) => void
}

/** Opens a source dragged from the list: in the pane it is dropped on, or beside it when dropped near its far edge. */
export function useSourceDrop(paneId: string | null): readonly [DropSide | null, DropHandlers] {
  const [side, setSide] = useState<DropSide | null>(null)
  return [
    side,
    {
      onDragOver(event) {
        if (!event.dataTransfer.types.includes(DRAG_TYPES.source)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
        setSide(sideOf(event))
      },
      onDragLeave(event) {
        const inside =
          event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)
        if (!inside) setSide(null)
      },
      onDrop(event) {
        const parsed = v.safeParse(SourceId, event.dataTransfer.getData(DRAG_TYPES.source))
        const beside = sideOf(event) === 'dropBeside'
        setSide(null)
        if (!parsed.success) return
        event.preventDefault()
        const { activatePane, openSource } = workspace.getState()
        if (paneId !== null) activatePane(paneId)
        openSource(parsed.output, { beside })
      },
    },
  ]
}

/** The last third of a pane's width, at the end of a line whichever way it is read. */
function sideOf({ clientX, currentTarget }: DragEvent<HTMLElement>): DropSide {
  const { left, width } = currentTarget.getBoundingClientRect()
  const share = (clientX - left) / width
  const fromStart = getComputedStyle(currentTarget).direction === 'rtl' ? 1 - share : share
  return fromStart > 2 / 3 ? 'dropBeside' : 'dropHere'
}
