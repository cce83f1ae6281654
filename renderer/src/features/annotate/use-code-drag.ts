import { useState, type DragEvent } from 'react'
import type { CodeId } from '../../../../shared/ids.ts'
import { DRAG_TYPES } from '../../../../shared/project/dragged.ts'
import type { CodePlace } from '../../data/codes.ts'
import { useDb } from '../../data/context.ts'
import { putCode } from './code-actions.ts'
import { codeDropped, type CodeDropSide } from './code-moves.ts'
import type { CodeUse } from './codebook-rows.ts'
import { panelState } from './panel-state.ts'

type Hint = { readonly id: CodeId; readonly side: CodeDropSide }

/** The share of a row's height at either end that means beside it. */
const EDGE = 0.3

/** Lets rows of the tree be dragged beside and into each other, and to the end of the list. Only codes of this tree are taken. */
export function useCodeDrag(rows: readonly CodeUse[]) {
  const db = useDb()
  const [dragged, setDragged] = useState<CodeId | null>(null)
  const [hint, setHint] = useState<Hint | null>(null)
  const codes = rows.map(({ code }) => code)
  const stop = () => {
    setDragged(null)
    setHint(null)
  }
  const drop = (event: DragEvent, place: CodePlace | null) => {
    stop()
    if (dragged === null || place === null) return
    event.preventDefault()
    event.stopPropagation()
    void putCode(db, codes, dragged, place)
  }
  const placeOn = ({ code, hasParts }: CodeUse, side: CodeDropSide) => {
    const isOpen = hasParts && !panelState.getState().closed.has(code.id)
    return dragged === null ? null : codeDropped(codes, dragged, code.id, side, isOpen)
  }
  return {
    dragged,
    sideOn: (id: CodeId): CodeDropSide | null => (hint?.id === id ? hint.side : null),
    row: (use: CodeUse) => ({
      draggable: true,
      onDragStart: ({ dataTransfer }: DragEvent) => {
        dataTransfer.setData(DRAG_TYPES.code, use.code.id)
        dataTransfer.effectAllowed = 'move'
        setDragged(use.code.id)
      },
      onDragEnd: stop,
      onDragOver: (event: DragEvent) => {
        const side = sideOf(event)
        const fits = placeOn(use, side) !== null
        setHint(fits ? { id: use.code.id, side } : null)
        event.stopPropagation()
        if (fits) event.preventDefault()
      },
      onDragLeave: () => setHint(null),
      onDrop: (event: DragEvent) => drop(event, placeOn(use, sideOf(event))),
    }),
    tree: {
      onDragOver: (event: DragEvent) => {
        if (dragged !== null) event.preventDefault()
      },
      onDrop: (event: DragEvent) => drop(event, { partOf: null, before: null }),
    },
  }
}

function sideOf(event: DragEvent): CodeDropSide {
  const { top, height } = event.currentTarget.getBoundingClientRect()
  const at = (event.clientY - top) / height
  return at < EDGE ? 'before' : at > 1 - EDGE ? 'after' : 'inside'
}
