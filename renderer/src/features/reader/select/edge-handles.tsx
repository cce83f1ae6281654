import { type PointerEvent, useState } from 'react'
import type { Edge, PlacedEdge } from '../../../../../shared/text/edges.ts'
import type { Span } from '../../../../../shared/text/offsets.ts'
import type { Reading } from '../pane/reading.ts'
import { followEdge } from './edge-drag.ts'
import s from './edge-handles.module.css'
import { type EdgePlace, useEdgePlaces } from './use-edge-places.ts'
import { type Edges, type Held, isCardOpen } from './use-edges.ts'

type EdgeHandlesProps = {
  readonly reading: Reading
  readonly window: Span | null
  readonly edges: Edges
}

/**
 * Handles at both ends of the selection or of the active annotation. Assistive technology has the commands instead,
 * which do the same from the keyboard.
 */
export function EdgeHandles({ reading, window, edges }: EdgeHandlesProps) {
  const { held, draft } = edges
  const [dragged, setDragged] = useState<Edge | null>(null)
  const passage = draft !== null && draft.id === held?.annotation?.id ? draft.span : held?.span
  const places = useEdgePlaces(reading, window, passage ?? null)

  const begin = (base: Held, edge: Edge, place: EdgePlace, event: PointerEvent) => {
    if (event.button !== 0) return
    const origin = reading.map.article.getBoundingClientRect()
    const wasShown = isCardOpen()
    let latest: PlacedEdge | null = null
    setDragged(edge)
    followEdge(reading, {
      pointerId: event.pointerId,
      taken: { x: event.clientX, y: event.clientY },
      edge: { x: origin.left + place.x, y: origin.top + (place.top + place.bottom) / 2 },
      move(at) {
        const next = edges.moved(base, edge, at)
        if (next === null) return
        latest = next
        edges.show(base, next.passage)
      },
      drop() {
        setDragged(null)
        edges.keep(base, latest?.passage ?? base.span, latest?.edge ?? edge, wasShown)
      },
      cancel() {
        setDragged(null)
        edges.show(base, base.span)
      },
    })
  }

  const handle = (edge: Edge) => {
    const place = places[edge]
    if (held === null || place === null) return null
    return (
      <button
        type="button"
        tabIndex={-1}
        aria-label={edge === 'start' ? 'Beginning of the passage' : 'End of the passage'}
        className={s.handle}
        data-edge={edge}
        data-dragged={dragged !== null}
        style={{ left: place.x, top: place.top, height: place.bottom - place.top }}
        // Pressing it must leave focus and selection where they are.
        onMouseDown={(event) => event.preventDefault()}
        onPointerDown={(event) => begin(edges.shown(held), edge, place, event)}
      />
    )
  }
  return (
    <div aria-hidden="true" className={s.handles}>
      {handle('start')}
      {handle('end')}
    </div>
  )
}
