import { useLayoutEffect, useState } from 'react'
import { contains, type Span, span } from '../../../../../shared/text/offsets.ts'
import { characterRunsLeft } from '../../../../../shared/text/running.ts'
import { rectsFor } from '../../../dom/geometry.ts'
import { type Reading, watchLayout } from '../pane/reading.ts'

/** An edge of a passage in its line, in pixels from the top left corner of the article. */
export type EdgePlace = { readonly x: number; readonly top: number; readonly bottom: number }
export type EdgePlaces = { readonly start: EdgePlace | null; readonly end: EdgePlace | null }

/** Long enough to hold a character with a box whatever white space the end of a passage has. */
const NEAR = 8
const NOWHERE: EdgePlaces = { start: null, end: null }

/** Where the edges of a passage are, as far as they are near the view. */
export function useEdgePlaces(reading: Reading, window: Span | null, passage: Span | null): EdgePlaces {
  const [places, setPlaces] = useState(NOWHERE)
  const from = passage?.start
  const to = passage?.end
  useLayoutEffect(() => {
    if (window === null || from === undefined || to === undefined) return undefined
    const measure = () => setPlaces(measured(reading, window, span(from, to)))
    measure()
    return watchLayout(reading, measure)
  }, [reading, window, from, to])
  return passage === null ? NOWHERE : places
}

function measured({ map, text }: Reading, window: Span, { start, end }: Span): EdgePlaces {
  const origin = map.article.getBoundingClientRect()
  const placed = (box: DOMRect | undefined, side: 'left' | 'right'): EdgePlace | null =>
    box === undefined
      ? null
      : { x: box[side] - origin.left, top: box.top - origin.top, bottom: box.bottom - origin.top }
  const head = span(start, Math.min(end, start + NEAR))
  const tail = span(Math.max(start, end - NEAR), end)
  const startSide = characterRunsLeft(text, start) ? 'right' : 'left'
  const endSide = characterRunsLeft(text, Math.max(start, end - 1)) ? 'left' : 'right'
  return {
    start: contains(window, head) ? placed(rectsFor(map, head)[0], startSide) : null,
    end: contains(window, tail) ? placed(rectsFor(map, tail).at(-1), endSide) : null,
  }
}
