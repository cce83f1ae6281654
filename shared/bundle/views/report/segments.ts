import type { Annotation } from '../../../project/annotation.ts'
import type { Block, Mark } from '../../../text/document.ts'
import { overlaps, type Span } from '../../../text/offsets.ts'

/** A stretch of text inside one block over which nothing begins or ends. */
export type Segment = Span & {
  readonly annotations: readonly Annotation[]
  readonly marks: readonly Mark[]
}

/**
 * Cuts a block wherever an annotation or an inline mark begins or ends. Overlaps become stretches covered by several
 * annotations, so that elements never have to cross. A sweep over the boundaries: near-linear in what is covered.
 */
export function cutBlock(block: Block, annotations: readonly Annotation[]): readonly Segment[] {
  const covering = annotations.filter(({ anchor }) => overlaps(anchor, block))
  const clip = ({ start, end }: Span): Span => ({
    start: start < block.start ? block.start : start,
    end: end > block.end ? block.end : end,
  })
  const places = new Set([block.start, block.end])
  for (const span of [...covering.map(({ anchor }) => anchor), ...block.marks]) {
    const { start, end } = clip(span)
    places.add(start).add(end)
  }
  const cuts = [...places].sort((a, b) => a - b)
  const waiting = covering.toSorted((a, b) => a.anchor.start - b.anchor.start)
  const segments: Segment[] = []
  let active: readonly Annotation[] = []
  let next = 0
  for (const [index, start] of cuts.slice(0, -1).entries()) {
    const end = cuts[index + 1] ?? block.end
    active = active.filter(({ anchor }) => anchor.end > start)
    for (let item = waiting[next]; item !== undefined && item.anchor.start <= start; item = waiting[++next])
      active = [...active, item]
    const marks = block.marks.filter(
      (mark) => mark.start <= start && end <= mark.end && mark.start < mark.end,
    )
    segments.push({ start, end, annotations: active, marks })
  }
  return segments
}
