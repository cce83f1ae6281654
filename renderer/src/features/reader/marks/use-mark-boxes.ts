import { useEffect, useState } from 'react'
import type { IntervalIndex } from '../../../../../shared/anchor/interval-index.ts'
import type { Annotation } from '../../../../../shared/project/annotation.ts'
import { type Span, span } from '../../../../../shared/text/offsets.ts'
import { rectsFor } from '../../../dom/geometry.ts'
import { type Reading, watchLayout } from '../pane/reading.ts'
import type { Stretch } from './lanes.ts'

export type MarkBox = Stretch & { readonly annotation: Annotation }

/** Long enough to hold a character with a box whatever white space the end of a passage has. */
const EDGE = 8

/** Where the annotations near the view stand beside the text, in pixels from the top of the article; in order of their tops. */
export function useMarkBoxes(
  reading: Reading | null,
  window: Span | null,
  index: IntervalIndex<Annotation>,
): readonly MarkBox[] {
  const [boxes, setBoxes] = useState<readonly MarkBox[]>([])
  useEffect(() => {
    if (reading === null || window === null) return undefined
    const measure = () => {
      const next = measured(reading, window, index)
      setBoxes((known) => (sameBoxes(known, next) ? known : next))
    }
    measure()
    return watchLayout(reading, measure)
  }, [reading, window, index])
  return boxes
}

function measured({ map }: Reading, window: Span, index: IntervalIndex<Annotation>): readonly MarkBox[] {
  const origin = map.article.getBoundingClientRect().top
  return index
    .within(window)
    .flatMap(({ start, end, item }): readonly MarkBox[] => {
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
