import { useState, type DragEvent } from 'react'
import { DRAG_TYPES, holdsEvidence, readDrop, type Dropped } from '../../../../shared/project/dragged.ts'
import type { DropSide } from './claim-moves.ts'

/** What the drag over an element would do there: become evidence, or move a claim before it, after it, or into it as its part. */
type Hint = 'evidence' | DropSide | null

/** `copy` when the key for it was held. */
type OnDrop = (dropped: Dropped, hint: Exclude<Hint, null>, way: 'move' | 'copy') => void

/** The share of a card's height at either end that means beside it. */
const EDGE = 0.3

/**
 * Handlers that make an element take passages, highlights and, if `takesClaims`, claims. What cannot be dropped here is
 * left to whoever is behind.
 */
export function useDrop(takesClaims: boolean, onDrop: OnDrop) {
  const [hint, setHint] = useState<Hint>(null)
  const hintFor = (event: DragEvent): Hint => {
    const { types } = event.dataTransfer
    if (holdsEvidence(types)) return 'evidence'
    if (!takesClaims || !types.includes(DRAG_TYPES.claim)) return null
    const { top, height } = event.currentTarget.getBoundingClientRect()
    const at = (event.clientY - top) / height
    return at < EDGE ? 'before' : at > 1 - EDGE ? 'after' : 'inside'
  }
  return {
    hint,
    handlers: {
      onDragOver: (event: DragEvent) => {
        const next = hintFor(event)
        setHint(next)
        if (next === null) return
        event.preventDefault()
        const moves =
          next !== 'evidence' || (event.dataTransfer.types.includes(DRAG_TYPES.evidence) && !copies(event))
        event.dataTransfer.dropEffect = moves ? 'move' : 'copy'
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
        onDrop(dropped, where, copies(event) ? 'copy' : 'move')
      },
    },
  }
}

const copies = (event: DragEvent): boolean => event.ctrlKey || event.altKey
