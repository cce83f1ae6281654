import { span } from '../text/offsets.ts'
import type { Span } from '../text/offsets.ts'

export type Coloured<Name extends string> = Span & { readonly colour: Name }

/** What to paint: each character once, in the colour that lies on top there, and where two or more meet. */
export type Layers<Name extends string> = {
  readonly colours: ReadonlyMap<Name, readonly Span[]>
  readonly overlap: readonly Span[]
}

/**
 * Flattens overlapping highlights into spans that do not overlap. The shorter lies on top, of equals the later in the
 * list: a short highlight inside a long one stays visible although each colour is painted in one go.
 * O(n log n + n·depth); pass what is near the viewport only.
 */
export function flattenLayers<Name extends string>(items: readonly Coloured<Name>[]): Layers<Name> {
  const edges = [...new Set(items.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const starting = [...items.entries()].sort(([, a], [, b]) => b.start - a.start)
  const colours = new Map<Name, Span[]>()
  const overlap: Span[] = []
  let open: (readonly [number, Coloured<Name>])[] = []
  edges.forEach((from, index) => {
    const to = edges[index + 1]
    if (to === undefined) return
    open = open.filter(([, item]) => item.end > from)
    for (let next = starting.at(-1); next && next[1].start <= from; next = starting.at(-1)) {
      starting.pop()
      if (next[1].end > from) open.push(next)
    }
    const top = open.reduce<(typeof open)[number] | null>(
      (best, each) => (best && covers(best, each) ? best : each),
      null,
    )
    if (top === null) return
    const spans = colours.get(top[1].colour) ?? []
    colours.set(top[1].colour, spans)
    append(spans, from, to)
    if (open.length > 1) append(overlap, from, to)
  })
  return { colours, overlap }
}

type Ranked = readonly [rank: number, item: Span]

function covers([rankA, a]: Ranked, [rankB, b]: Ranked): boolean {
  const difference = a.end - a.start - (b.end - b.start)
  return difference === 0 ? rankA > rankB : difference < 0
}

function append(spans: Span[], start: number, end: number): void {
  const last = spans.at(-1)
  if (last?.end === start) spans[spans.length - 1] = span(last.start, end)
  else spans.push(span(start, end))
}
