import { extentOf, type Mark } from './pack.ts'
import type { TimelineItem } from './items.ts'
import type { Scale } from './scale.ts'
import { shapeOf, writtenBounds, type TimeShape } from './when.ts'

/** What a mark is drawn as, in px of the view; `left` may lie before the view and `right` behind it. */
export type DrawnMark = {
  readonly shape: TimeShape | 'cluster'
  readonly left: number
  readonly right: number
  /** The part that the time itself names, where "about" adds to it; equal to `left` and `right` where it does not. */
  readonly core: { readonly left: number; readonly right: number }
  readonly about: boolean
}

/** Where a mark lies in the view. */
export function drawMark({ items, bounds }: Mark<TimelineItem>, scale: Scale): DrawnMark {
  const origin = scale.range.from / scale.msPerPx
  const [first, last] = extentOf(bounds, scale.msPerPx)
  const left = first - origin
  const right = last - origin
  const [only, ...more] = items
  if (only === undefined || more.length > 0)
    return { shape: 'cluster', left, right, core: { left, right }, about: false }
  const { time } = only
  if (!time.about) return { shape: shapeOf(time), left, right, core: { left, right }, about: false }
  const written = writtenBounds(time)
  const core = {
    left: Math.max(left, Math.min(right, scale.x(written.earliest))),
    right: Math.max(left, Math.min(right, scale.x(written.latest))),
  }
  return { shape: shapeOf(time), left, right, core, about: true }
}

/** Where the words of a mark stand, and how much room they have in px; null where there is none worth having. */
export type LabelPlace = {
  readonly x: number
  readonly anchor: 'start' | 'end'
  readonly width: number
  /** On the mark itself, whose colour must let them be read. */
  readonly inside: boolean
}

const GAP = 5
const LEAST = 36

/** Right of its mark, or before it at the end of the view, or on a mark that fills so much of the view that words fit. */
export function placeLabel(
  { left, right }: Pick<DrawnMark, 'left' | 'right'>,
  { room, before }: { readonly room: number; readonly before: number },
  viewWidth: number,
  wished: number,
): LabelPlace | null {
  if (right < 0 || left > viewWidth) return null
  const shown = { left: Math.max(0, left), right: Math.min(viewWidth, right) }
  const after = Math.min(room - 2 * GAP, viewWidth - right - GAP)
  if (after >= wished || after >= 3 * LEAST)
    return { x: right + GAP, anchor: 'start', width: Math.min(after, wished), inside: false }
  const on = shown.right - shown.left - 2 * GAP
  if (on >= Math.min(wished, 2 * LEAST))
    return { x: shown.left + GAP, anchor: 'start', width: Math.min(on, wished), inside: true }
  if (Math.min(before, left) - 2 * GAP >= wished)
    return { x: left - GAP, anchor: 'end', width: wished, inside: false }
  return after >= LEAST ? { x: right + GAP, anchor: 'start', width: after, inside: false } : null
}

/** Px of a text in the small type of the timeline, guessed: wide scripts count double. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) >= WIDE_FROM ? 12 : 6.2
  return width
}
const WIDE_FROM = 0x11_00

/** The beginning of a text that fits into so many px, with an ellipsis if that is not all. */
export function fitted(text: string, width: number): string {
  if (textWidth(text) <= width) return text
  let used = 8
  let kept = ''
  for (const character of text) {
    used += textWidth(character)
    if (used > width) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}

/** Slanted lines over a stretch, `height` high around `y`, as the data of a path. */
export function hatching(left: number, right: number, y: number, height: number): string {
  const half = height / 2
  let path = ''
  for (let x = left; x < right - 1; x += HATCH) {
    const width = Math.min(HATCH - 1, right - x)
    path += `M${x.toFixed(1)} ${(y + half).toFixed(1)}l${width.toFixed(1)} ${-height}`
  }
  return path
}
const HATCH = 4

/** The pictures that stand before words, drawn around the origin as lines 10 px wide; none is told by colour alone. */
export const GLYPHS = {
  supports: 'M-4 .5l2.8 3L4-3.5',
  contradicts: 'M-3.5-3.5l7 7M3.5-3.5l-7 7',
  qualifies: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0M-.8 0h1.6',
  mentions: 'M-4 0h8',
  claim: 'M0-4.5L4.5 0L0 4.5L-4.5 0Z',
  published: 'M-3.5-4.5h7v9h-7ZM-1.5-1.5h3M-1.5 1.5h3',
  modified: 'M-4 4l1-3.5L2.5-4.5L4.5-2.5L-.5 3Z',
  retrieved: 'M0-4.5v6.5M-3-.7L0 2.3L3-.7M-4 4.5h8',
} as const
export type Glyph = keyof typeof GLYPHS

export const glyphOf = (item: TimelineItem): Glyph =>
  item.kind === 'evidence' ? item.evidence.stance : item.kind
