import type { VersionId } from '../ids.ts'
import type { Anchor, Annotation } from '../project/annotation.ts'
import { byPlace, isPlaced, partsOf, withParts } from '../project/quotation.ts'
import type { Span } from '../text/offsets.ts'
import { span } from '../text/offsets.ts'
import { createAnchor } from './create.ts'

/** A text that parts of a quotation may stand in. */
type Text = { readonly versionId: VersionId; readonly content: string }

/** Whether a part stands on its very words. */
const isCertain = ({ state }: Anchor): boolean => state.kind === 'exact' || state.kind === 'moved'

/**
 * An annotation with a part put on words of a text, in place of the part `instead` or beside all it has. Parts that it
 * overlaps or touches become one with it: “…” stands for words left out, and between them are none.
 */
export function withPart(
  annotation: Annotation,
  put: Anchor,
  instead: Anchor | null,
  text: Text,
): Annotation {
  let own = put
  let others = partsOf(annotation).filter((part) => part !== instead)
  const meets = (part: Anchor) =>
    part.versionId === text.versionId && isPlaced(part) && areOne(own, part, text)
  for (let met = others.find(meets); met !== undefined; met = others.find(meets)) {
    const joined = met
    own = createAnchor(text.content, text.versionId, around(own, joined))
    others = others.filter((part) => part !== joined)
  }
  return withParts(annotation, [...others, own])
}

/** The parts of a quotation after a new text has moved them, those joined that are certain of their places and meet there. */
export function joinParts(parts: readonly Anchor[], text: Text): readonly Anchor[] {
  const joined: Anchor[] = []
  const rest: Anchor[] = []
  for (const part of parts.toSorted(byPlace)) {
    const last = joined.at(-1)
    if (part.versionId !== text.versionId || !isCertain(part)) rest.push(part)
    else if (last === undefined || !areOne(last, part, text)) joined.push(part)
    else {
      const moved = last.state.kind === 'moved' || part.state.kind === 'moved'
      const whole = createAnchor(text.content, text.versionId, around(last, part))
      joined[joined.length - 1] = moved ? { ...whole, state: { kind: 'moved' } } : whole
    }
  }
  return [...joined, ...rest].sort(byPlace)
}

/** Overlapping, or with nothing but white space between them. */
function areOne(a: Span, b: Span, { content }: Text): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a]
  return second.start <= first.end || content.slice(first.end, second.start).trim() === ''
}

const around = (a: Span, b: Span): Span => span(Math.min(a.start, b.start), Math.max(a.end, b.end))

/** Whether parts stand in reading order and those that are certain of their words share none, as every quotation's do. */
export function areInOrder({ anchor, parts = [] }: Pick<Annotation, 'anchor' | 'parts'>): boolean {
  const all = [anchor, ...parts]
  const ordered = all.every((part, at) => {
    const next = all[at + 1]
    return next === undefined || byPlace(part, next) < 0
  })
  const ends = new Map<VersionId, number>()
  return (
    ordered &&
    all.filter(isCertain).every(({ versionId, start, end }) => {
      const free = start >= (ends.get(versionId) ?? 0)
      ends.set(versionId, end)
      return free
    })
  )
}
