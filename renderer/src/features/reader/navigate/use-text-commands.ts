import { useRef } from 'react'
import type { IntervalIndex } from '../../../../../shared/anchor/interval-index.ts'
import type { Annotation } from '../../../../../shared/project/annotation.ts'
import { metAt, partAt } from '../../../../../shared/project/quotation.ts'
import { sliceSpan, span, type Span } from '../../../../../shared/text/offsets.ts'
import { scrollToSpan } from '../../../dom/scroll-to.ts'
import { collapseSelection, readCaret, select } from '../../../dom/selection.ts'
import { useCommand } from '../../../state/commands.ts'
import { setPile } from '../../../state/pile.ts'
import { useWorkspace, workspace } from '../../../state/workspace.ts'
import { announce } from '../../../ui/live-region.tsx'
import type { Reading } from '../pane/reading.ts'
import { activate, type LastPoint } from '../select/use-pointer.ts'
import { readingPlace, selectedIn } from './reading-place.ts'
import { covered, extendCursor, moveCursor, type SentenceCursor } from './sentence-cursor.ts'
import { description, spokenPart } from './spoken-words.ts'
import { cycleOverlapping, cyclePoint, pileAt, stepAnnotation, stepWithin } from './step-annotation.ts'
import { type Placed, usePlaced } from './use-placed.ts'

/** `[` and `]`, alone and with Shift: selects whole sentences, so that everything that works on a selection works. */
export function useSentenceCommands(reading: Reading): void {
  const cursor = useRef<SentenceCursor | null>(null)

  const show = (next: SentenceCursor | null) => {
    if (next === null) {
      announce('No further sentence')
      return
    }
    cursor.current = next
    const passage = covered(next)
    if (!select(reading.map, passage)) return
    void scrollToSpan(reading.map, reading.scroller, next.focus, { place: 'nearest' })
    announce(spoken(reading, next.focus))
  }
  const move = (direction: 'next' | 'previous') => {
    const place = readingPlace(reading)
    // Back from a caret is the sentence that ends there, such as one just marked; on is the one it stands in.
    const from = selectedIn(reading) ?? (direction === 'previous' ? span(place, place) : null)
    show(moveCursor(reading.text, from, place, direction, reading.language))
  }
  const extend = (direction: 'next' | 'previous') => {
    const selected = selectedIn(reading)
    if (selected === null) move(direction)
    else show(extendCursor(reading.text, cursor.current, selected, direction, reading.language))
  }

  useCommand('sentence.next', () => move('next'))
  useCommand('sentence.previous', () => move('previous'))
  useCommand('sentence.extend', () => extend('next'))
  useCommand('sentence.shrink', () => extend('previous'))
}

/** `J`, `K` and `O`: from annotation to annotation. */
export function useAnnotationCommands(
  reading: Reading,
  annotations: readonly Annotation[],
  index: IntervalIndex<Annotation>,
  point: LastPoint,
): void {
  const run = usePlaced(reading.text.versionId, annotations, index)
  const enabled = useWorkspace((state) => annotations.length > 0 || state.activeAnnotation !== null)

  const go = async (annotation: Annotation | null, none: string) => {
    if (annotation === null) {
      announce(none)
      return
    }
    announce(description(annotation))
    activate(reading, annotation)
    // The sentence cursor goes on from there.
    if (select(reading.map, annotation.anchor)) collapseSelection()
    const moved = await scrollToSpan(reading.map, reading.scroller, annotation.anchor, { place: 'nearest' })
    if (moved && workspace.getState().activeAnnotation === annotation.id) activate(reading, annotation)
  }
  const step = (direction: 'next' | 'previous', { ordered }: Placed) => {
    const { activeAnnotation, activePart } = workspace.getState()
    point.write(null)
    setPile([])
    const active = ordered.find(({ id }) => id === activeAnnotation)
    const within = active === undefined ? null : stepWithin(active, activePart, direction)
    const next = within ?? stepAnnotation(ordered, activeAnnotation, readingPlace(reading), direction)
    void go(next, direction === 'next' ? 'No further annotation' : 'No annotation before this')
  }
  const cycle = (placed: Placed) => {
    const { activeAnnotation, activePart } = workspace.getState()
    const found = placed.ordered.find(({ id }) => id === activeAnnotation)
    const active = found === undefined ? null : metAt(found, partAt(found, activePart))
    const here = cyclePoint(placed.index, active, point.read() ?? readCaret(reading.map))
    point.write(here)
    setPile(here === null ? [] : pileAt(placed.index, here).map(({ id }) => id))
    void go(cycleOverlapping(placed.index, active, here), 'No annotation here')
  }
  useCommand('annotate.next', () => run((placed) => step('next', placed)), enabled)
  useCommand('annotate.previous', () => run((placed) => step('previous', placed)), enabled)
  useCommand('annotate.cycle', () => run(cycle), enabled)
}

const spoken = ({ text }: Reading, passage: Span): string => spokenPart(sliceSpan(text.content, passage))
