import { useEffect } from 'react'
import type { Annotation } from '../../../../../shared/project/annotation.ts'
import { partAt } from '../../../../../shared/project/quotation.ts'
import { type Span, span } from '../../../../../shared/text/offsets.ts'
import { scrollToSpan } from '../../../dom/scroll-to.ts'
import { collapseSelection, select } from '../../../dom/selection.ts'
import type { Reveal } from '../../../state/workspace-state.ts'
import { useWorkspace, workspace } from '../../../state/workspace.ts'
import { announce } from '../../../ui/live-region.tsx'
import { showRemovedPart } from '../inserts/show-removed-part.ts'
import type { Reading } from '../pane/reading.ts'
import { description } from './spoken-words.ts'

/** Requests that a pane has answered; the workspace keeps the last one, and panes come and go. */
const answered = new WeakSet<Reveal>()

/** True while a pane is asked for a passage it has not shown yet. */
export function isWaiting({ paneId, sourceId }: Pick<Reading, 'paneId' | 'sourceId'>): boolean {
  const { reveal } = workspace.getState()
  return (
    isFor(reveal, paneId, sourceId) &&
    (reveal.span !== null || reveal.annotationId !== null || reveal.removed !== null)
  )
}

function isFor(reveal: Reveal | null, paneId: string, sourceId: string): reveal is Reveal {
  return reveal !== null && !answered.has(reveal) && reveal.paneId === paneId && reveal.sourceId === sourceId
}

/**
 * Brings a requested passage into the upper third of the pane, marks it for a moment and hands the pane the focus unless
 * someone is typing. A part that cleaning removed takes the focus itself. `annotations` is undefined until they are loaded.
 */
export function useReveal(
  reading: Reading | null,
  annotations: readonly Annotation[] | undefined,
  mark: (passage: Span) => void,
): void {
  const reveal = useWorkspace((state) => state.reveal)
  useEffect(() => {
    if (reading === null || annotations === undefined || !isFor(reveal, reading.paneId, reading.sourceId))
      return
    const annotation = annotations.find(({ id }) => id === reveal.annotationId)
    // The request may be for a highlight whose row is not read yet; it comes with the next answer of the query.
    if (reveal.annotationId !== null && annotation === undefined && reveal.span === null) return
    answered.add(reveal)
    if (reveal.removed !== null) {
      showRemovedPart(reading, reveal.removed)
      return
    }
    const passage = annotation === undefined ? reveal.span : partAt(annotation, reveal.part)
    const { activeAnnotation, activePart, setActiveAnnotation } = workspace.getState()
    if (annotation !== undefined && (activeAnnotation !== annotation.id || activePart !== reveal.part))
      setActiveAnnotation(annotation.id, null, reveal.part)
    if (passage !== null) {
      const isPlace = passage.end === passage.start
      void scrollToSpan(reading.map, reading.scroller, atLeastOne(reading, passage), {
        place: isPlace ? 'start' : 'third',
      })
      if (!isPlace) mark(passage)
    }
    if (isTyping()) return
    reading.scroller.focus({ preventScroll: true })
    if (annotation === undefined || passage === null) return
    announce(description(annotation))
    // The sentence cursor goes on from there.
    if (select(reading.map, passage)) collapseSelection()
  }, [reading, annotations, reveal, mark])
}

/** A place in the text has no box of its own; the character behind it has. */
function atLeastOne({ text }: Reading, { start, end }: Span): Span {
  if (end > start) return { start, end }
  return span(Math.min(start, Math.max(0, text.content.length - 1)), Math.min(start + 1, text.content.length))
}

const isTyping = (): boolean => document.activeElement?.matches('input, textarea') ?? false
