import { useEffect, useRef, useState } from 'react'
import type { IntervalIndex } from '../../../../../shared/anchor/interval-index.ts'
import type { Annotation } from '../../../../../shared/project/annotation.ts'
import { type Span, span } from '../../../../../shared/text/offsets.ts'
import { rectsFor } from '../../../dom/geometry.ts'
import { type Reading, watchLayout } from '../pane/reading.ts'
import type { Stretch } from './lanes.ts'

export type MarkBox = Stretch & { readonly annotation: Annotation }

/** Long enough to hold a character with a box whatever white space the end of a passage has. */
const EDGE = 8

type Measured = {
  readonly reading: Reading
  readonly window: Span
  readonly index: IntervalIndex<Annotation>
  readonly boxes: readonly MarkBox[]
}

/** Where the annotations near the view stand beside the text, in pixels from the top of the article; in order of their tops. */
export function useMarkBoxes(
  reading: Reading | null,
  window: Span | null,
  index: IntervalIndex<Annotation>,
): readonly MarkBox[] {
  const [boxes, setBoxes] = useState<readonly MarkBox[]>([])
  const last = useRef<Measured | null>(null)
  useEffect(() => {
    if (reading === null || window === null) return
    const known = last.current
    // A highlight that is added moves no other: with hundreds near the view, measuring them all would be felt.
    const valid = known?.reading === reading && known.window === window ? known.boxes : []
    const next = measured(reading, window, index, valid)
    last.current = { reading, window, index, boxes: next }
    setBoxes(next)
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
function measured(
  { map }: Reading,
  window: Span,
  index: IntervalIndex<Annotation>,
  valid: readonly MarkBox[],
): readonly MarkBox[] {
  const known = new Map(valid.map((box) => [box.annotation, box]))
  const origin = map.article.getBoundingClientRect().top
  return index
    .within(window)
    .flatMap(({ start, end, item }): readonly MarkBox[] => {
      const box = known.get(item)
      if (box !== undefined) return [box]
      const from = Math.max(start, window.start)
      const to = Math.min(end, window.end)
      const first = rectsFor(map, span(from, Math.min(to, from + EDGE)))[0]
      const last = rectsFor(map, span(Math.max(from, to - EDGE), to)).at(-1)
      if (first === undefined || last === undefined) return []
      return [{ top: first.top - origin, bottom: last.bottom - origin, annotation: item }]
    })
    .sort((a, b) => a.top - b.top)
}

function sameBoxes(a: readonly MarkBox[], b: readonly MarkBox[]): boolean {
  return (
    a.length === b.length &&
    a.every((box, at) => {
      const other = b[at]
      return (
        other?.annotation === box.annotation &&
        Math.abs(other.top - box.top) < 0.5 &&
        Math.abs(other.bottom - box.bottom) < 0.5
      )
    })
  )
}
