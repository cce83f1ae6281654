import type { Piece } from './pieces.ts'
import { greatest, least } from './extremes.ts'

/** A line of text as it is read, or a row of a table with its cells set apart. */
export type Line = Piece & { readonly row: boolean }

/** Pieces side by side, from left to right. */
type Row = readonly Piece[]

/** Rows that show the same gap before it counts as one between columns or cells. */
const FEWEST_ROWS = 3
/** Letters of an average piece: cells have fewer, lines of a column more. */
const COLUMN_PIECE = 18
const BETWEEN_CELLS = ' | '

/**
 * The lines of a page in reading order. Files draw most articles in the order in which they are read, column by column,
 * so that order is kept; where pieces of two columns take turns, each column is read to its end first. Rows of short
 * pieces are a table's.
 */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const rows = rowsOf(isDisorderly(pieces) ? sorted(pieces) : pieces)
  const lines: Line[] = []
  let stretch: Row[] = []
  for (const row of rows) {
    const last = stretch.at(-1)
    if (last !== undefined && !isBelow(last, row)) {
      lines.push(...linesOfStretch(stretch))
      stretch = []
    }
    stretch.push(row)
  }
  return [...lines, ...linesOfStretch(stretch)]
}

/** True where the file draws a page upwards or at random: then only the places on the page tell the order. */
function isDisorderly(pieces: readonly Piece[]): boolean {
  if (pieces.length < 8) return false
  let upwards = 0
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1]
    if (before !== undefined && piece.base < before.base - piece.size * 0.5 && overlap(piece, before))
      upwards++
  }
  return upwards * 4 > pieces.length
}

const overlap = (a: Piece, b: Piece): boolean => a.left < b.right && b.left < a.right

const sorted = (pieces: readonly Piece[]): Piece[] => {
  const step = Math.max(1, (pieces[0]?.size ?? 2) / 2)
  const level = ({ base }: Piece): number => Math.round(base / step)
  return [...pieces].sort((a, b) => level(a) - level(b) || a.left - b.left)
}

function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Piece[][] = []
  for (const piece of pieces) {
    const row = rows.at(-1)
    const before = row?.at(-1)
    if (
      row !== undefined &&
      before !== undefined &&
      Math.abs(piece.base - before.base) < Math.max(piece.size, before.size) * 0.45 &&
      row.every((other) => !overlap(other, piece))
    )
      row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => row.sort((a, b) => a.left - b.left))
}

const isBelow = (above: Row, row: Row): boolean => {
  const [a] = above
  const [b] = row
  return a === undefined || b === undefined || b.base > a.base - b.size * 0.5
}

function linesOfStretch(stretch: readonly Row[]): Line[] {
  const lines: Line[] = []
  let at = 0
  while (at < stretch.length) {
    const row = stretch[at] ?? []
    const end = row.length > 1 ? endOfBand(stretch, at) : at + 1
    const band = stretch.slice(at, end)
    lines.push(...(row.length > 1 ? linesOfBand(band) : row.map(single)))
    at = end
  }
  return lines
}

/** Where the rows that keep the first row's gap free end: at a piece across it, or where no gap is seen any more. */
function endOfBand(stretch: readonly Row[], from: number): number {
  let gap = gapsOf(stretch[from] ?? [])
  let end = from + 1
  for (let at = from + 1; at < stretch.length; at++) {
    const row = stretch[at] ?? []
    if (row.length > 1) {
      const shared = intersected(gap, gapsOf(row))
      if (shared.length === 0) break
      gap = shared
      end = at + 1
    } else if (row.some((piece) => gap.every((free) => piece.left < free.left && piece.right > free.right)))
      break
    else if (isFarBelow(stretch[at - 1] ?? [], row)) break
    else if (stretch.slice(at + 1, at + 4).some((next) => next.length > 1)) continue
    else if (isColumnar(stretch.slice(from, end))) end = at + 1
    else break
  }
  return end
}

const isFarBelow = ([above]: Row, [piece]: Row): boolean =>
  above !== undefined && piece !== undefined && piece.base - above.base > piece.size * 3

type Gap = { readonly left: number; readonly right: number }

const gapsOf = (row: Row): Gap[] =>
  row.slice(1).map((piece, index) => ({ left: row[index]?.right ?? piece.left, right: piece.left }))

const intersected = (some: readonly Gap[], others: readonly Gap[]): Gap[] =>
  some.flatMap((one) =>
    others.flatMap((other) => {
      const both = { left: Math.max(one.left, other.left), right: Math.min(one.right, other.right) }
      return both.right - both.left > 2 ? [both] : []
    }),
  )

function linesOfBand(band: readonly Row[]): Line[] {
  const several = band.filter((row) => row.length > 1)
  if (isColumnar(band)) return columnsOf(band)
  if (several.length >= FEWEST_ROWS)
    return band.flatMap((row) => (row.length > 1 ? [joined(row, BETWEEN_CELLS, true)] : row.map(single)))
  return band.map((row) => joined(row, ' ', false))
}

function isColumnar(band: readonly Row[]): boolean {
  const pieces = band.filter((row) => row.length > 1).flat()
  const letters = pieces.reduce((sum, { text }) => sum + text.length, 0)
  return pieces.length >= FEWEST_ROWS * 2 && letters >= pieces.length * COLUMN_PIECE
}

/** Reads each column to its end. A piece belongs to the column whose left edge is the nearest at or before its own. */
function columnsOf(band: readonly Row[]): Line[] {
  const count = greatest(band.map((row) => row.length))
  const full = band.filter((row) => row.length === count)
  const edges = Array.from({ length: count }, (_, column) => least(full.map((row) => row[column]?.left ?? 0)))
  const columns: Piece[][] = edges.map(() => [])
  for (const piece of band.flat()) {
    const column = edges.findLastIndex((edge) => edge <= piece.left + piece.size * 0.5)
    columns[Math.max(column, 0)]?.push(piece)
  }
  return columns.flatMap((pieces) => pieces.map(single))
}

const single = (piece: Piece): Line => ({ ...piece, row: false })

function joined(row: Row, separator: string, isRow: boolean): Line {
  const [first] = row
  const longest = row.reduce((most, piece) => (piece.text.length > most.text.length ? piece : most))
  return {
    ...longest,
    left: first?.left ?? longest.left,
    right: greatest(row.map(({ right }) => right)),
    text: row.map(({ text }) => text).join(separator),
    row: isRow,
  }
}
