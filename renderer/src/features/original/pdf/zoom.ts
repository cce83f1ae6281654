/** How large pages are shown: as wide as the pane, or so many times that. */
export const FIT = 1
const STEPS = [0.5, 0.67, 0.8, FIT, 1.25, 1.5, 2, 3, 4] as const

/** The next larger (1) or smaller (-1) size; the same at the ends. */
export function zoomed(zoom: number, by: 1 | -1): number {
  const next = by === 1 ? STEPS.find((step) => step > zoom) : STEPS.findLast((step) => step < zoom)
  return next ?? zoom
}
