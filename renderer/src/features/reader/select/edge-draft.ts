import type { Interval, IntervalIndex } from '../../../../../shared/anchor/interval-index.ts'
import type { AnnotationId } from '../../../../../shared/ids.ts'
import type { Annotation } from '../../../../../shared/project/annotation.ts'
import { overlaps, type Span } from '../../../../../shared/text/offsets.ts'

/** Where an annotation, or the part of it that is in hand, would lie if its edge were let go now. */
export type EdgeDraft = { readonly id: AnnotationId; readonly span: Span }

/** The annotations with one of them where the draft has it. It costs what a question costs, so it may change every frame. */
export function withDraft(
  index: IntervalIndex<Annotation>,
  annotation: Annotation | null,
  draft: EdgeDraft | null,
): IntervalIndex<Annotation> {
  if (draft === null || annotation?.id !== draft.id) return index
  const { start, end } = draft.span
  const item: Annotation = { ...annotation, anchor: { ...annotation.anchor, start, end } }
  const within: IntervalIndex<Annotation>['within'] = (window) => {
    const before = annotation.anchor
    const isHeld = (each: Interval<Annotation>) => each.item.id === draft.id && each.start === before.start
    const others = index.within(window).filter((each) => !isHeld(each))
    if (!overlaps(draft.span, window)) return others
    return [...others, { start, end, item }].sort((a, b) => a.start - b.start || b.end - a.end)
  }
  return { size: index.size, at: index.at, within }
}
