/** All marks of one tone on the overview ruler as an SVG path, `ROWS` units high and one wide. */
export type RulerLine<Tone extends string> = { readonly tone: Tone; readonly path: string }

/** As many different heights as a tall screen can show; ten thousand annotations become at most this many marks a tone. */
export const ROWS = 400

/** The part of the ruler's width that marks take, as shares from its start. */
export type Lane = { readonly from: number; readonly width: number }

const WHOLE: Lane = { from: 0, width: 1 }

/**
 * The marks to draw, tones in the order they first appear; what would be drawn over itself is left out. `places` are
 * fractions of the ruler from its top, one for each tone in `tones`.
 */
export function rulerLines<Tone extends string>(
  places: readonly number[],
  tones: readonly Tone[],
  { from, width }: Lane = WHOLE,
): readonly RulerLine<Tone>[] {
  const rows = new Map<Tone, Uint8Array>()
  places.forEach((place, index) => {
    const tone = tones[index]
    if (tone === undefined) return
    const marked = rows.get(tone) ?? new Uint8Array(ROWS)
    rows.set(tone, marked)
    marked[Math.min(ROWS - 1, Math.max(0, Math.floor(place * ROWS)))] = 1
  })
  return [...rows].map(([tone, marked]) => ({
    tone,
    path: Array.from(marked, (isMarked, row) => (isMarked === 1 ? `M${from} ${row}h${width}` : '')).join(''),
  }))
}
