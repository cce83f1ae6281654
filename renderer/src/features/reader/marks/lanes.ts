/** A stretch of the margin in pixels from its top. */
export type Stretch = { readonly top: number; readonly bottom: number }

/** Which lane a bar stands in, counted from the text, and how many share the margin there. */
export type Lane = { readonly lane: number; readonly of: number }

/** The margin holds so many lanes of full width; where there are more, they are narrower. */
export const WIDE_LANES = 4
/** Among more, no bar could be seen or pressed; what finds none free shares the one that is free first. */
export const MOST_LANES = 10

/** Gives each stretch, in order of its top, the first lane that is free there; those that touch are equally narrow. */
export function assignLanes(stretches: readonly Stretch[]): readonly Lane[] {
  const lanes = new Map<number, number>()
  const placed = stretches.map((): Lane => ({ lane: 0, of: WIDE_LANES }))
  let free: number[] = []
  const settle = () => {
    const of = Math.max(WIDE_LANES, free.length)
    for (const [index, lane] of lanes) placed[index] = { lane, of }
    lanes.clear()
    free = []
  }
  const order = stretches.map((stretch, index) => ({ ...stretch, index }))
  order.sort((a, b) => a.top - b.top)
  for (const { index, top, bottom } of order) {
    if (free.every((end) => end <= top)) settle()
    const lane = laneAt(free, top)
    free[lane] = Math.max(bottom, free[lane] ?? 0)
    lanes.set(index, lane)
  }
  settle()
  return placed
}

/** `free` says for each lane from where on it is. */
function laneAt(free: readonly number[], top: number): number {
  const open = free.findIndex((end) => end <= top)
  if (open !== -1) return open
  return free.length < MOST_LANES ? free.length : free.indexOf(Math.min(...free))
}

/** Moves markers down so that each keeps `gap` from the one above; `tops` are ascending. */
export function spread(tops: readonly number[], gap: number): readonly number[] {
  const placed: number[] = []
  for (const top of tops) placed.push(Math.max(top, (placed.at(-1) ?? -Infinity) + gap))
  return placed
}
