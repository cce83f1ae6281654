import { COLOURS } from '../../../shared/project/annotation.ts'
import type { Span } from '../../../shared/text/offsets.ts'
import { cutAtInserts } from './inserts.ts'
import type { TextMap } from './text-range.ts'

/** The names that stylesheets know, lowest first: a later name is painted over an earlier one. */
export const HIGHLIGHT_NAMES = [
  'wb-statement',
  ...COLOURS.map((colour) => `wb-hl-${colour}` as const),
  'wb-overlap',
  'wb-echo',
  'wb-copied',
  'wb-aligned',
  'wb-sentence',
  'wb-find',
  'wb-find-current',
  'wb-hover',
  'wb-active',
] as const
export type HighlightName = (typeof HIGHLIGHT_NAMES)[number]

/** What one pane shows: passages by name; a name left out shows nothing. */
export type HighlightPlan = Readonly<Partial<Record<HighlightName, readonly Span[]>>>

/** One pane's share of the highlights. */
type HighlightLayer = {
  /** Makes the plan what is painted. Ranges in both the old and the new plan stay untouched. */
  readonly paint: (plan: HighlightPlan) => void
  /** Takes away what this layer painted, nothing else. */
  readonly dispose: () => void
}

export type HighlightPainter = { readonly layer: (map: TextMap) => HighlightLayer }

/**
 * Paints with the CSS Custom Highlight API: one `Highlight` per name, registered once and shared by all panes, never
 * cleared. Registered ranges cost style time on every change of the page, so give layers what is near the viewport only.
 */
export function createHighlightPainter(): HighlightPainter {
  const highlights = new Map(HIGHLIGHT_NAMES.map((name, priority) => [name, registered(name, priority)]))
  return { layer: (map) => createLayer(map, (name) => highlights.get(name)) }
}

function registered(name: HighlightName, priority: number): Highlight {
  const highlight = CSS.highlights.get(name) ?? new Highlight()
  highlight.priority = priority
  CSS.highlights.set(name, highlight)
  return highlight
}

function createLayer(
  map: TextMap,
  highlightOf: (name: HighlightName) => Highlight | undefined,
): HighlightLayer {
  const painted = new Map<HighlightName, ReadonlyMap<string, StaticRange>>()

  function repaint(name: HighlightName, spans: readonly Span[]): void {
    const highlight = highlightOf(name)
    const old = painted.get(name) ?? new Map<string, StaticRange>()
    const next = new Map<string, StaticRange>()
    for (const passage of spans.flatMap((whole) => cutAtInserts(map.blocks, map.seams, whole))) {
      const key = `${passage.start}-${passage.end}`
      const kept = old.get(key)
      const range = kept !== undefined && isAlive(kept) ? kept : map.staticRangeFor(passage)
      if (range !== null) next.set(key, range)
    }
    for (const [key, range] of old) if (next.get(key) !== range) highlight?.delete(range)
    for (const [key, range] of next) if (old.get(key) !== range) highlight?.add(range)
    painted.set(name, next)
  }

  return {
    paint: (plan) => HIGHLIGHT_NAMES.forEach((name) => repaint(name, plan[name] ?? [])),
    dispose: () => HIGHLIGHT_NAMES.forEach((name) => repaint(name, [])),
  }
}

/** False once a text node of it was replaced or split: such a range is no longer painted, or in the wrong place. */
function isAlive({ startContainer, startOffset, endContainer, endOffset }: StaticRange): boolean {
  return (
    startContainer.isConnected &&
    endContainer.isConnected &&
    startOffset < lengthOf(startContainer) &&
    endOffset <= lengthOf(endContainer)
  )
}

const lengthOf = (node: Node): number => (node instanceof Text ? node.length : node.childNodes.length)
