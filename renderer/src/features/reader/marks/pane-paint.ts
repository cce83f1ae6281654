import type { AnnotationId } from '../../../../../shared/ids.ts'
import type { Span } from '../../../../../shared/text/offsets.ts'
import { createHighlightPainter, type HighlightPainter } from '../../../dom/highlights.ts'
import type { TextMap } from '../../../dom/text-range.ts'
import { hoverPlan, paintPlan, type Painted } from './paint-plan.ts'

/** What one pane has painted on its text. */
export type PanePaint = {
  /** Makes this what is painted near the view. */
  readonly paint: (painted: Painted, window: Span) => void
  /** Shows at once which annotation the pointer is on: nothing has to be rendered for it. */
  readonly hover: (id: AnnotationId | null) => void
  /** Takes everything away. */
  readonly dispose: () => void
}

let shared: HighlightPainter | null = null

export function createPanePaint(map: TextMap): PanePaint {
  shared ??= createHighlightPainter()
  const layer = shared.layer(map)
  const pointed = shared.layer(map)
  let last: { readonly painted: Painted; readonly window: Span } | null = null
  let hovered: AnnotationId | null = null
  const paintHovered = () => pointed.paint(last === null ? {} : hoverPlan(last.painted, hovered, last.window))
  return {
    paint(painted, window) {
      last = { painted, window }
      layer.paint(paintPlan(painted, window))
      if (hovered !== null) paintHovered()
    },
    hover(id) {
      if (id === hovered) return
      hovered = id
      paintHovered()
    },
    dispose() {
      layer.dispose()
      pointed.dispose()
    },
  }
}
