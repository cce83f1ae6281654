import { useRef } from 'react'
import { createAnchor } from '../../../../../shared/anchor/create.ts'
import { type EdgeMove, moveEdge } from '../../../../../shared/text/edges.ts'
import { isPlaced, partAt, partHolding, partsOf } from '../../../../../shared/project/quotation.ts'
import { span, type Span } from '../../../../../shared/text/offsets.ts'
import { paragraphRunsLeft } from '../../../../../shared/text/running.ts'
import { moveEnds } from '../../../data/annotations.ts'
import { useDb } from '../../../data/context.ts'
import { scrollToSpan } from '../../../dom/scroll-to.ts'
import { useCommand } from '../../../state/commands.ts'
import { useWorkspace, workspace } from '../../../state/workspace.ts'
import { announce } from '../../../ui/live-region.tsx'
import type { Reading } from '../pane/reading.ts'
import { edgeWords } from './edge-words.ts'

type Side = 'left' | 'right'
/** A move through the text, or one to a side, which is onward or back by how the paragraph runs. */
type Move = EdgeMove | (Omit<EdgeMove, 'direction'> & { readonly side: Side })

function towards(
  { text }: Reading,
  { start, end }: Span,
  { edge, unit, side }: Exclude<Move, EdgeMove>,
): EdgeMove {
  const at = edge === 'start' ? start : Math.max(start, end - 1)
  const onward = paragraphRunsLeft(text, at) ? 'left' : 'right'
  return { edge, unit, direction: side === onward ? 'next' : 'previous' }
}

/** Long enough to hold a character with a box. */
const NEAR = 8

/**
 * Moves the edges of the active annotation by keys; a selection has the browser's own. Steps wait for each other, so that
 * each begins where the last one ended however quickly keys are pressed.
 */
export function useEdgeCommands(reading: Reading): void {
  const db = useDb()
  const steps = useRef(Promise.resolve())
  const enabled = useWorkspace((state) => state.activeAnnotation !== null && state.selection === null)

  const step = async (wanted: Move) => {
    const { activeAnnotation, activePart, setActiveAnnotation } = workspace.getState()
    const row = activeAnnotation === null ? undefined : await db.annotations.get(activeAnnotation)
    const { text, language } = reading
    const part = row === undefined ? null : partAt(row, activePart)
    if (row === undefined || part?.versionId !== text.versionId || !isPlaced(part)) return
    const move = 'direction' in wanted ? wanted : towards(reading, part, wanted)
    const passage = moveEdge(text, part, move, language)
    if (passage === null) {
      announce(move.edge === 'start' ? 'The beginning goes no further' : 'The end goes no further')
      return
    }
    const anchor = createAnchor(text.content, text.versionId, passage)
    if (!(await moveEnds(db, row.id, anchor, 'merge', part))) return
    const moved = await db.annotations.get(row.id)
    const { activeAnnotation: still, activeRect } = workspace.getState()
    if (moved !== undefined && still === row.id)
      setActiveAnnotation(row.id, activeRect, partsOf(moved).indexOf(partHolding(moved, anchor)))
    announce(edgeWords('Highlight', text.content, anchor, move.edge))
    const near =
      move.edge === 'start'
        ? span(anchor.start, Math.min(anchor.end, anchor.start + NEAR))
        : span(Math.max(anchor.start, anchor.end - NEAR), anchor.end)
    void scrollToSpan(reading.map, reading.scroller, near, { place: 'nearest' })
  }
  const run = (move: Move) => {
    steps.current = steps.current.then(() => step(move)).catch(() => undefined)
  }
  const toSide = (edge: EdgeMove['edge'], side: Side, unit: EdgeMove['unit']) => run({ edge, unit, side })

  useCommand('edge.endRight', () => toSide('end', 'right', 'character'), enabled)
  useCommand('edge.endLeft', () => toSide('end', 'left', 'character'), enabled)
  useCommand('edge.endRightWord', () => toSide('end', 'right', 'word'), enabled)
  useCommand('edge.endLeftWord', () => toSide('end', 'left', 'word'), enabled)
  useCommand('edge.startRight', () => toSide('start', 'right', 'character'), enabled)
  useCommand('edge.startLeft', () => toSide('start', 'left', 'character'), enabled)
  useCommand('edge.startRightWord', () => toSide('start', 'right', 'word'), enabled)
  useCommand('edge.startLeftWord', () => toSide('start', 'left', 'word'), enabled)
  const bySentence = (edge: EdgeMove['edge'], direction: EdgeMove['direction']) => () =>
    run({ edge, unit: 'sentence', direction })
  useCommand('edge.endNextSentence', bySentence('end', 'next'), enabled)
  useCommand('edge.endPreviousSentence', bySentence('end', 'previous'), enabled)
  useCommand('edge.startNextSentence', bySentence('start', 'next'), enabled)
  useCommand('edge.startPreviousSentence', bySentence('start', 'previous'), enabled)
}
