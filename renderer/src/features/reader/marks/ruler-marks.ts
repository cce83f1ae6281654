/** All marks of one tone on the overview ruler as an SVG path, `ROWS` units high and one wide. */
export type RulerLine<Tone extends string> = { readonly tone: Tone; readonly path: string }

/** As many different heights as a tall screen can show; ten thousand annotations become at most this many marks a tone. */
export const ROWS = 400

/** The part of the ruler's width that marks take, as shares from its start. */
export type Lane = { readonly from: number; readonly width: number }

const WHOLE: Lane = { from: 0, width: 1 }

/** More tones than this beside each other could not be told apart. */
const MOST_TONES = 3

/**
 * The marks to draw, tones in the order they first appear; what would be drawn over itself is left out, and the commonest
 * tones of one height stand beside each other. `places` are fractions of the ruler from its top, one for each tone in `tones`.
 */
export function rulerLines<Tone extends string>(
  places: readonly number[],
  tones: readonly Tone[],
  { from, width }: Lane = WHOLE,
): readonly RulerLine<Tone>[] {
  const counts = new Map<Tone, Uint32Array>()
  places.forEach((place, index) => {
    const tone = tones[index]
    if (tone === undefined) return
    const counted = counts.get(tone) ?? new Uint32Array(ROWS)
    counts.set(tone, counted)
    const row = Math.min(ROWS - 1, Math.max(0, Math.floor(place * ROWS)))
    counted[row] = (counted[row] ?? 0) + 1
  })
  const pieces = new Map<Tone, string[]>()
  for (const tone of counts.keys()) pieces.set(tone, [])
  for (let row = 0; row < ROWS; row++) {
    const here = commonest(counts, row)
    const share = Number((width / here.length).toFixed(4))
    here.forEach((tone, at) => pieces.get(tone)?.push(`M${from + at * share} ${row}h${share}`))
  }
  return [...pieces].map(([tone, drawn]) => ({ tone, path: drawn.join('') }))
}

/** The tones of a row in their own order, without the rarest where they are too many. */
function commonest<Tone>(counts: ReadonlyMap<Tone, Uint32Array>, row: number): readonly Tone[] {
  const count = (tone: Tone) => counts.get(tone)?.[row] ?? 0
  const here = [...counts.keys()].filter((tone) => count(tone) > 0)
  if (here.length <= MOST_TONES) return here
  const kept = new Set(here.toSorted((a, b) => count(b) - count(a)).slice(0, MOST_TONES))
  return here.filter((tone) => kept.has(tone))
}

/** A part of the ruler, as fractions of its height from the top. */
export type Stretch = { readonly from: number; readonly to: number }

/** Stretches in any order as upright lines at a share of the ruler's width; those that meet are one, so that it is short for thousands. */
export function rulerStretches(stretches: readonly Stretch[], at: number): string {
  const rowOf = (place: number) => Math.min(ROWS - 1, Math.max(0, Math.floor(place * ROWS)))
  const covered = new Uint8Array(ROWS)
  for (const { from, to } of stretches) covered.fill(1, rowOf(from), rowOf(to) + 1)
  const pieces: string[] = []
  let row = 0
  while (row < ROWS) {
    const top = covered.indexOf(1, row)
    if (top === -1) break
    const end = covered.indexOf(0, top)
    row = end === -1 ? ROWS : end
    pieces.push(`M${at} ${top}V${row}`)
  }
  return pieces.join('')
}
