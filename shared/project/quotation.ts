import type { Anchor, AnchorState, Annotation } from './annotation.ts'

/** What may quote: an annotation, or a passage that is to become one. */
export type Quoting = Pick<Annotation, 'anchor' | 'parts'>

/** Stands for the words a quotation leaves out between its parts. */
export const OMISSION = ' … '

/** The parts of a quotation in reading order; nearly always one. */
export const partsOf = ({ anchor, parts }: Quoting): readonly Anchor[] =>
  parts === undefined ? [anchor] : [anchor, ...parts].sort(byPlace)

/**
 * The order of parts, which is that of the text; a part without a place goes where it last was. Several may be proposed for
 * one place: words and state decide then, so that the order never wavers.
 */
export const byPlace = (a: Anchor, b: Anchor): number =>
  a.start - b.start || a.end - b.end || compareText(tieBreak(a), tieBreak(b))

const tieBreak = ({ versionId, exact, state }: Anchor): string => [versionId, state.kind, exact].join('\n')
const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** How a quotation reads, everywhere: the words of its parts with “…” between them. */
export const quotationOf = (quoting: Quoting): string =>
  partsOf(quoting)
    .map(({ exact }) => exact)
    .join(OMISSION)

/** Whether a part stands in the text, however surely. */
export const isPlaced = ({ state }: Anchor): boolean => state.kind !== 'orphan'

/** The part one is led to: the first that has a place, or the first if none has. */
export function leadingPart(quoting: Quoting): Anchor {
  const parts = partsOf(quoting)
  return parts.find(isPlaced) ?? quoting.anchor
}

/** An annotation as it is met at each of its parts in turn: `anchor` is that part, all else is the whole's. */
export const metAtParts = (annotation: Annotation): readonly Annotation[] =>
  annotation.parts === undefined ? [annotation] : partsOf(annotation).map((part) => metAt(annotation, part))

/** An annotation as it is met at one of its parts. */
export function metAt(annotation: Annotation, part: Anchor): Annotation {
  if (annotation.anchor === part) return annotation
  return { ...annotation, anchor: part, parts: partsOf(annotation).filter((other) => other !== part) }
}

/**
 * An annotation with these parts instead of its own; the first in reading order is its `anchor`. At least one is needed. The
 * same words at the same place are one part.
 */
export function withParts(annotation: Annotation, parts: readonly Anchor[]): Annotation {
  const sorted = parts.toSorted(byPlace)
  const [first, ...further] = sorted.filter((part, index) => {
    const before = sorted[index - 1]
    return before === undefined || byPlace(before, part) !== 0
  })
  const { parts: _before, ...rest } = annotation
  if (first === undefined) return annotation
  return { ...rest, anchor: first, ...(further.length === 0 ? {} : { parts: further }) }
}

const RANK: Readonly<Record<AnchorState['kind'], number>> = { exact: 0, moved: 1, approximate: 2, orphan: 3 }

/** How sure a quotation's place is: no surer than its least sure part. */
export const stateOf = (quoting: Quoting): AnchorState =>
  partsOf(quoting)
    .map(({ state }) => state)
    .reduce((worst, state) => (isWorse(state, worst) ? state : worst))

function isWorse(state: AnchorState, than: AnchorState): boolean {
  if (state.kind === 'approximate' && than.kind === 'approximate') return state.score < than.score
  if (state.kind === 'orphan' && than.kind === 'orphan')
    return than.reviewed === true && state.reviewed !== true
  return RANK[state.kind] > RANK[than.kind]
}

/** What tells a part from the others of its quotation. */
export type PartPlace = Pick<Anchor, 'versionId' | 'start' | 'end'>

export const findPart = (quoting: Quoting, { versionId, start, end }: PartPlace): Anchor | null =>
  partsOf(quoting).find((part) => part.versionId === versionId && part.start === start && part.end === end) ??
  null

/** The part of a number, counted from 0, or if that one has no place the one to be led to instead. */
export function partAt(quoting: Quoting, number: number): Anchor {
  const part = partsOf(quoting)[number]
  return part !== undefined && isPlaced(part) ? part : leadingPart(quoting)
}

/** The part that holds the beginning of some words, or the leading one. */
export const partHolding = (quoting: Quoting, words: PartPlace): Anchor =>
  partsOf(quoting).find(
    ({ versionId, start, end }) => versionId === words.versionId && start <= words.start && words.start < end,
  ) ?? leadingPart(quoting)

/** The number of a part an annotation is met at, counted from 0. */
export const partNumber = (met: Quoting): number => partsOf(met).indexOf(met.anchor)
