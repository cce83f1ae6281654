/** A stretch of the margin in pixels from its top. */
export type Stretch = { readonly top: number; readonly bottom: number }

/** More lanes than this would reach into the text; what finds none shares the last. */
export const MOST_LANES = 4

/** Gives each stretch, in order of its top, the first lane that is free there. */
export function assignLanes(stretches: readonly Stretch[]): readonly number[] {
  const lanes = stretches.map(() => 0)
  const free: number[] = []
  const order = stretches.map((_, index) => index)
  order.sort((a, b) => (stretches[a]?.top ?? 0) - (stretches[b]?.top ?? 0))
  for (const index of order) {
    const { top, bottom } = stretches[index] ?? { top: 0, bottom: 0 }
    const open = free.findIndex((end) => end <= top)
    const lane = Math.min(open === -1 ? free.length : open, MOST_LANES - 1)
    free[lane] = Math.max(bottom, free[lane] ?? 0)
    lanes[index] = lane
  }
  return lanes
}

/** Moves markers down so that each keeps `gap` from the one above; `tops` are ascending. */
export function spread(tops: readonly number[], gap: number): readonly number[] {
  const placed: number[] = []
  for (const top of tops) placed.push(Math.max(top, (placed.at(-1) ?? -Infinity) + gap))
  return placed
}
