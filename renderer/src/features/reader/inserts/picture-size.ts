import type { PlacedImage } from '../../../../../shared/text/document.ts'

/** A usual line of text and two thirds of a usual window, in pixels, to guess a height before anything is laid out. */
const USUAL_WIDTH = 560
const USUAL_HEIGHT = 500
const MARGIN = 20
/** The tallest a picture is shown among the text, as a share of the window's height in percent. */
const TALLEST = 70

type Size = NonNullable<PlacedImage['size']>

/** About how much height a picture takes up in the text, in pixels. */
export function shownHeight(size: Size | null): number {
  if (size === null) return USUAL_HEIGHT / 2
  const width = Math.min(size.width, USUAL_WIDTH, USUAL_HEIGHT * (size.width / size.height))
  return Math.round((width * size.height) / size.width) + MARGIN
}

/** Keeps a picture's room before it is drawn: never wider than the line or than it is, never taller than `TALLEST`. */
export function roomFor(size: Size | null) {
  if (size === null) return {}
  const ratio = size.width / size.height
  return {
    inlineSize: `min(100%, ${size.width}px, ${(TALLEST * ratio).toFixed(2)}vh)`,
    aspectRatio: `${size.width} / ${size.height}`,
  }
}
