import { scratch } from './scratch.ts'

/** Where the middle of a pattern came to lie in a text, and how many edits that takes within the middle. */
export type Alignment = { readonly start: number; readonly end: number; readonly errors: number }

const REPLACE = 0
const OMIT = 1
const INSERT = 2

/**
 * Lays `head + middle + tail` on the stretch of `text[low, high)` that takes the fewest edits (Sellers, "The theory and
 * computation of evolutionary distances", 1980) and tells where the middle lies. Its neighbours, aligned with it, hold
 * the edges in place where the middle's own first or last words were edited; text inserted at the seams stays outside.
 * O(pattern · window) time and bytes: bound both.
 */
export function align(
  [head, middle, tail]: readonly [head: string, middle: string, tail: string],
  text: string,
  low: number,
  high: number,
): Alignment {
  const pattern = head + middle + tail
  const width = Math.max(0, high - low) + 1
  const moves = scratch((pattern.length + 1) * width)
  moves.fill(INSERT, 0, width)
  const units = Uint16Array.from({ length: width }, (_, column) => text.charCodeAt(low + column - 1))
  let row = new Int32Array(width)
  let above = new Int32Array(width)
  for (let at = 1; at <= pattern.length; at++) {
    ;[above, row] = [row, above]
    row[0] = at
    const from = at * width
    moves[from] = OMIT
    const unit = pattern.charCodeAt(at - 1)
    let diagonal = above[0] as number
    let least = at
    for (let column = 1; column < width; column++) {
      const over = above[column] as number
      let move = REPLACE
      let errors = units[column] === unit ? diagonal : diagonal + 1
      if (over + 1 < errors) [errors, move] = [over + 1, OMIT]
      if (least + 1 < errors) [errors, move] = [least + 1, INSERT]
      row[column] = least = errors
      moves[from + column] = move
      diagonal = over
    }
  }
  const last = row.reduce((best, errors, column) => (errors < (row[best] ?? 0) ? column : best), 0)
  return retrace(last, head.length, head.length + middle.length)

  /** Walks back from the end; the middle is left upwards at its end and entered at the first column of its top row. */
  function retrace(lastColumn: number, from: number, to: number): Alignment {
    let column = lastColumn
    let end = lastColumn
    let errors = 0
    for (let at = pattern.length; at > from;) {
      const move = moves[at * width + column]
      if (at === to) end = column
      const inside = at <= to && !(at === to && move === INSERT)
      const same = move === REPLACE && pattern.charCodeAt(at - 1) === text.charCodeAt(low + column - 1)
      if (inside && !same) errors += 1
      if (move !== INSERT) at -= 1
      if (move !== OMIT) column -= 1
    }
    return { start: low + column, end: low + end, errors }
  }
}

/** How much of a text is found, in order, within another: 1 is all of it, about 0.4 is chance. Both must be short. */
export function similarityWithin(needle: string, hay: string): number {
  if (needle === '') return 1
  return 1 - align(['', needle, ''], hay, 0, hay.length).errors / needle.length
}
