import { useEffect, useMemo, useRef, useState } from 'react'
import type { IntervalIndex } from '../../../../../shared/anchor/interval-index.ts'
import { groupBy } from '../../../../../shared/group-by.ts'
import type { Annotation } from '../../../../../shared/project/annotation.ts'
import { type Span, span } from '../../../../../shared/text/offsets.ts'
import { columnOf, hasColumns } from '../../../dom/columns.ts'
import { rectsFor } from '../../../dom/geometry.ts'
import type { TextMap } from '../../../dom/text-range.ts'
import { type Reading, watchLayout } from '../pane/reading.ts'
import { whenQuiet } from './when-quiet.ts'
import { columnPieces, type ColumnStretch } from './column-pieces.ts'

/** `continues`: it goes on from the column before. */
export type PassageBox<T> = ColumnStretch & { readonly item: T; readonly continues: boolean }
export type MarkBox = ColumnStretch & { readonly annotation: Annotation; readonly continues: boolean }

/** Long enough to hold a character with a box whatever white space the end of a passage has. */
const EDGE = 8

type Measured<T> = {
  readonly reading: Reading
  readonly window: Span
  readonly index: IntervalIndex<T>
  readonly boxes: readonly PassageBox<T>[]
}

/** Where the annotations near the view stand beside the text; see `usePassageBoxes`. */
export function useMarkBoxes(
  reading: Reading | null,
  window: Span | null,
  index: IntervalIndex<Annotation>,
): readonly MarkBox[] {
  const boxes = usePassageBoxes(reading, window, index)
  return useMemo(() => boxes.map(({ item, ...box }) => ({ ...box, annotation: item })), [boxes])
}

/** Where passages near the view stand beside the text, in pixels from the top of the article; in order of their tops. */
export function usePassageBoxes<T>(
  reading: Reading | null,
  window: Span | null,
  index: IntervalIndex<T>,
): readonly PassageBox<T>[] {
  const [boxes, setBoxes] = useState<readonly PassageBox<T>[]>([])
  const last = useRef<Measured<T> | null>(null)
  useEffect(() => {
    if (reading === null || window === null) return undefined
    // After the frame in which the highlights themselves appear.
    const quiet = whenQuiet(() => {
      const known = last.current
      // A highlight that is added moves no other: with hundreds near the view, measuring them all would be felt.
      const valid = known?.reading === reading && known.window === window ? known.boxes : []
      const next = measured(reading, window, index, valid)
      last.current = { reading, window, index, boxes: next }
      setBoxes(next)
    })
    quiet.schedule()
    return quiet.cancel
  }, [reading, window, index])
  useEffect(() => {
    if (reading === null) return undefined
    return watchLayout(reading, () => {
      const known = last.current
      if (known?.reading !== reading) return
      const next = measured(reading, known.window, known.index, [])
      if (sameBoxes(known.boxes, next)) return
      last.current = { ...known, boxes: next }
      setBoxes(next)
    })
  }, [reading])
  return boxes
}

/** Measures those whose boxes are not among the `valid` ones. */
function measured<T>(
  { map }: Reading,
  window: Span,
  index: IntervalIndex<T>,
  valid: readonly PassageBox<T>[],
): readonly PassageBox<T>[] {
  const known = groupBy(valid, ({ item }) => item)
  const origin = map.article.getBoundingClientRect().top
  return index
    .within(window)
    .flatMap(({ start, end, item }): readonly PassageBox<T>[] => {
      const boxes = known.get(item)
      if (boxes !== undefined) return boxes
      const seen = span(Math.max(start, window.start), Math.min(end, window.end))
      return stretchesOf(map, seen).map(({ top, bottom, column }, piece) => ({
        top: top - origin,
        bottom: bottom - origin,
        column,
        item,
        continues: piece > 0,
      }))
    })
    .sort((a, b) => a.top - b.top)
}

function stretchesOf(map: TextMap, { start, end }: Span): readonly ColumnStretch[] {
  if (hasColumns(map.article))
    return columnPieces(
      rectsFor(map, span(start, end)).map((line) => ({
        top: line.top,
        bottom: line.bottom,
        column: columnOf(map.article, line),
      })),
    )
  // Its ends tell all about it in one column; lines between them are not measured.
  const first = rectsFor(map, span(start, Math.min(end, start + EDGE)))[0]
  const last = rectsFor(map, span(Math.max(start, end - EDGE), end)).at(-1)
  return first === undefined || last === undefined
    ? []
    : [{ top: first.top, bottom: last.bottom, column: 'left' }]
}

function sameBoxes<T>(a: readonly PassageBox<T>[], b: readonly PassageBox<T>[]): boolean {
  return (
    a.length === b.length &&
    a.every((box, at) => {
      const other = b[at]
      return (
        other?.item === box.item &&
        other.column === box.column &&
        Math.abs(other.top - box.top) < 0.5 &&
        Math.abs(other.bottom - box.bottom) < 0.5
      )
    })
  )
}
