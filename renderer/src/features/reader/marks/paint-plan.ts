import type { IntervalIndex } from '../../../../../shared/anchor/interval-index.ts'
import { flattenLayers } from '../../../../../shared/anchor/layers.ts'
import type { AnnotationId } from '../../../../../shared/ids.ts'
import type { Annotation, Colour } from '../../../../../shared/project/annotation.ts'
import { overlaps, type Span } from '../../../../../shared/text/offsets.ts'
import type { HighlightName, HighlightPlan } from '../../../dom/highlights.ts'

export type Painted = {
  readonly index: IntervalIndex<Annotation>
  readonly active: AnnotationId | null
  /** Shown for a moment after a jump, or in place of a selection that a text field has taken the focus from. */
  readonly marked: Span | null
  readonly matches: readonly Span[]
  /** Passages of a draft that are linked to claims. */
  readonly statements?: readonly Span[] | undefined
  readonly match: Span | null
}

/** What to paint of a pane, given the text near its view. */
export function paintPlan(painted: Painted, window: Span): HighlightPlan {
  const near = painted.index.within(window).map(({ item }) => item)
  const { colours, overlap } = flattenLayers<Colour>(
    near.map(({ anchor, colour }) => ({ start: anchor.start, end: anchor.end, colour })),
  )
  const plan: Partial<Record<HighlightName, readonly Span[]>> = {
    'wb-statement': (painted.statements ?? []).filter((span) => overlaps(span, window)),
    'wb-overlap': overlap,
    'wb-active': near.filter(({ id }) => id === painted.active).map(({ anchor }) => anchor),
    'wb-sentence': inView(painted.marked, window),
    'wb-find': painted.matches.filter((match) => overlaps(match, window)),
    'wb-find-current': inView(painted.match, window),
  }
  for (const [colour, spans] of colours) plan[`wb-hl-${colour}`] = spans
  return plan
}

/** What to paint of the annotation that the pointer is on; nothing more if it is the active one. */
export function hoverPlan(
  { index, active }: Pick<Painted, 'index' | 'active'>,
  hovered: AnnotationId | null,
  window: Span,
): HighlightPlan {
  if (hovered === null || hovered === active) return {}
  return {
    'wb-hover': index
      .within(window)
      .filter(({ item }) => item.id === hovered)
      .map(({ item }) => item.anchor),
  }
}

const inView = (span: Span | null, window: Span): readonly Span[] =>
  span !== null && overlaps(span, window) ? [span] : []
