let shared: Range | null = null

/**
 * The boxes of a stretch of text in viewport coordinates. With one range for all measurements: each live range, until it
 * is collected, has to be mended by the browser whenever anything is taken out of the document.
 */
export function rectsOf(place: StaticRangeInit): readonly DOMRect[] {
  shared ??= document.createRange()
  shared.setStart(place.startContainer, place.startOffset)
  shared.setEnd(place.endContainer, place.endOffset)
  const rects = Array.from(shared.getClientRects())
  // Lets go of an article that may be taken away.
  shared.setStart(document, 0)
  shared.collapse(true)
  return rects
}
