/** In viewport coordinates, CSS pixels. */
export type Box = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}
type Size = { readonly width: number; readonly height: number }
export type Placement = {
  readonly left: number
  readonly top: number
  readonly side: 'above' | 'below' | 'inside'
}

const GAP = 8
const EDGE = 8

/**
 * Where something floating stands beside a passage: centred on it, above if there is room, else below, always wholly
 * inside the viewport and, where it fits, between the sides of the `pane`. A passage that fills the viewport leaves no
 * room on either side; then it stands at the lower edge.
 */
export function placeBeside(
  passage: Box,
  size: Size,
  viewport: Size,
  pane: Pick<Box, 'left' | 'right'> = { left: 0, right: viewport.width },
): Placement {
  const centred = (passage.left + passage.right - size.width) / 2
  const left = clamp(
    clamp(centred, pane.left, pane.right - size.width),
    EDGE,
    viewport.width - EDGE - size.width,
  )
  const above = passage.top - GAP - size.height
  if (above >= EDGE)
    return { left, top: Math.min(above, viewport.height - EDGE - size.height), side: 'above' }
  const below = Math.max(EDGE, passage.bottom + GAP)
  if (below + size.height <= viewport.height - EDGE) return { left, top: below, side: 'below' }
  return { left, top: Math.max(EDGE, viewport.height - EDGE - size.height), side: 'inside' }
}

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most))

/** Whether any of the passage can be seen; a toolbar for words out of sight would only puzzle. */
export function isInView(passage: Box, viewport: Size): boolean {
  return (
    passage.bottom > 0 && passage.top < viewport.height && passage.right > 0 && passage.left < viewport.width
  )
}
