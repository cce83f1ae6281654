import type { Line } from './rows.ts'

/** What most of the text looks like; everything that differs is something else. Lengths are points. */
export type BodyStyle = {
  readonly size: number
  readonly face: string | null
  /** From one line to the next within a paragraph. */
  readonly leading: number
  /** True where paragraphs begin with an indented line. */
  readonly indents: boolean
}

/** The style that most letters of a document have. */
export function bodyStyleOf(lines: readonly Line[]): BodyStyle {
  const size = mostCommon(lines, ({ size: points }) => points) ?? 10
  const body = lines.filter((line) => line.size === size)
  const face = mostCommon(body, (line) => line.face) ?? null
  const steps = new Map<number, number>()
  let sameEdge = 0
  let indented = 0
  for (const [index, line] of body.entries()) {
    const before = body[index - 1]
    const step = before === undefined ? 0 : Math.round((line.base - before.base) * 2) / 2
    if (before === undefined || step < size * 0.8 || step > size * 3) continue
    steps.set(step, (steps.get(step) ?? 0) + 1)
    const shift = line.left - before.left
    if (Math.abs(shift) < size * 0.5) sameEdge++
    else if (shift > 0 && shift < size * 4) indented++
  }
  const [[leading] = [size * 1.25]] = [...steps].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return { size, face, leading, indents: indented >= 3 && indented * 20 > sameEdge }
}

function mostCommon<T>(lines: readonly Line[], value: (line: Line) => T): T | null {
  const letters = new Map<T, number>()
  for (const line of lines) letters.set(value(line), (letters.get(value(line)) ?? 0) + line.text.length)
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
