import type { MarkPosition } from '../../../dom/geometry.ts'

/** A mark on the overview ruler; `row` counts from the top in `ROWS`ths of its length. */
export type RulerMark<Tone extends string> = { readonly row: number; readonly tone: Tone }

/** As many different heights as a tall screen can show; ten thousand annotations become at most this many marks a tone. */
export const ROWS = 400

/** The marks to draw: what would be drawn over itself is left out. */
export function rulerMarks<Tone extends string>(
  positions: readonly MarkPosition[],
  tones: readonly Tone[],
): readonly RulerMark<Tone>[] {
  const marks = new Map<string, RulerMark<Tone>>()
  positions.forEach(({ from }, index) => {
    const tone = tones[index]
    if (tone === undefined) return
    const row = Math.min(ROWS - 1, Math.max(0, Math.floor(from * ROWS)))
    marks.set(`${tone} ${row}`, { row, tone })
  })
  return [...marks.values()]
}
