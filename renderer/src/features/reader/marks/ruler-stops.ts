import type { Annotation } from '../../../../../shared/project/annotation.ts'
import { sliceSpan, type Span } from '../../../../../shared/text/offsets.ts'
import { shortened } from '../../../../../shared/text/shorten.ts'

/** What a mark on the overview ruler stands for, and where it leads. */
export type RulerStop = Span & {
  readonly kind: 'annotation' | 'match'
  /** `yellow highlight`, `Search result 3 of 12`. */
  readonly what: string
}

/** Words said of a passage: enough to know it by. */
const MOST_SAID = 120

/** All marks of a ruler in the order of the text. */
export function rulerStops(
  annotations: readonly Pick<Annotation, 'anchor' | 'colour'>[],
  matches: readonly Span[],
): readonly RulerStop[] {
  const found = matches.map(({ start, end }, index): RulerStop => ({
    start,
    end,
    kind: 'match',
    what: `Search result ${index + 1} of ${matches.length}`,
  }))
  const marked = annotations.map(({ anchor: { start, end }, colour }): RulerStop => ({
    start,
    end,
    kind: 'annotation',
    what: `${colour} highlight`,
  }))
  return [...marked, ...found].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** The index of the stop after or before the one last gone to, or after or before a place in the text; -1 at the end. */
export function nextStop(
  stops: readonly RulerStop[],
  last: number | null,
  from: number,
  direction: 'next' | 'previous',
): number {
  if (last !== null && stops[last] !== undefined) {
    const at = direction === 'next' ? last + 1 : last - 1
    return at < stops.length ? at : -1
  }
  return direction === 'next'
    ? stops.findIndex(({ start }) => start >= from)
    : stops.findLastIndex(({ start }) => start < from)
}

/**
 * The index of the stop drawn nearest to a place on the ruler, within `reach`; of one kind, if one of that kind is so near.
 * `places` are those of the stops, in the unit of the other two. -1 without one.
 */
export function stopNear(
  stops: readonly RulerStop[],
  places: readonly number[],
  at: number,
  reach: number,
  preferred: RulerStop['kind'],
): number {
  let best = -1
  let least = Infinity
  stops.forEach(({ kind }, index) => {
    const away = Math.abs((places[index] ?? Infinity) - at)
    if (away > reach) return
    const weight = kind === preferred ? away : away + reach
    if (weight >= least) return
    best = index
    least = weight
  })
  return best
}

/** `yellow highlight: “the harbour master said”`. */
export const stopWords = (content: string, stop: RulerStop): string =>
  `${stop.what}: “${shortened(sliceSpan(content, stop), MOST_SAID)}”`
