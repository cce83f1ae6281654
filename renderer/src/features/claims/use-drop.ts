import { useState, type DragEvent } from 'react'
import { DRAG_TYPES, holdsEvidence, readDrop, type Dropped } from '../../../../shared/project/dragged.ts'

/** What the drag over an element would do there: become evidence, or move a claim before or after it. */
type Hint = 'evidence' | 'before' | 'after' | null

/**
 * Handlers that make an element take passages, highlights and, if `takesClaims`, claims. What cannot be dropped here is
 * left to whoever is behind.
 */
export function useDrop(takesClaims: boolean, onDrop: (dropped: Dropped, hint: Hint) => void) {
  const [hint, setHint] = useState<Hint>(null)
  const hintFor = (event: DragEvent): Hint => {
    const { types } = event.dataTransfer
    if (holdsEvidence(types)) return 'evidence'
    if (!takesClaims || !types.includes(DRAG_TYPES.claim)) return null
    const { top, height } = event.currentTarget.getBoundingClientRect()
    return event.clientY < top + height / 2 ? 'before' : 'after'
  }
  return {
    hint,
    handlers: {
      onDragOver: (event: DragEvent) => {
        const next = hintFor(event)
        setHint(next)
        if (next === null) return
        event.preventDefault()
        event.dataTransfer.dropEffect = next === 'evidence' ? 'copy' : 'move'
      },
      onDragLeave: (event: DragEvent) => {
        const { relatedTarget, currentTarget } = event
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setHint(null)
      },
      onDrop: (event: DragEvent) => {
        const dropped = readDrop((type) => event.dataTransfer.getData(type))
        const where = hintFor(event)
        setHint(null)
        if (dropped === null || where === null) return
        event.preventDefault()
        event.stopPropagation()
        onDrop(dropped, where)
      },
    },
  }
}
