import type { Line } from './rows.ts'
import { greatest, least } from './extremes.ts'

export type PlacedLine = Line & { readonly page: number }

/** Lines that run down one column of one page without a break; the edges are the column's. */
export type Region = {
  readonly lines: readonly PlacedLine[]
  readonly left: number
  readonly right: number
  /** Most lines are indented: a list of entries with their first lines hanging out. */
  readonly hanging: boolean
}

/** Cuts lines in reading order into columns: where the next line is higher up, beside, or on another page. */
export function regionsOf(lines: readonly PlacedLine[]): Region[] {
  const regions: Region[] = []
  let current: PlacedLine[] = []
  for (const line of lines) {
    const before = current.at(-1)
    if (before !== undefined && !isNext(before, line)) {
      regions.push(regionOf(current))
      current = []
    }
    current.push(line)
  }
  return current.length === 0 ? regions : [...regions, regionOf(current)]
}

const isNext = (before: PlacedLine, line: PlacedLine): boolean =>
  before.page === line.page &&
  line.base > before.base - line.size * 0.3 &&
  line.left < before.right &&
  before.left < line.right

function regionOf(lines: readonly PlacedLine[]): Region {
  const prose = lines.filter(({ row }) => !row)
  const measured = inOwnSize(prose.length === 0 ? lines : prose)
  const left = least(measured.map((line) => line.left))
  const right = greatest(measured.map((line) => line.right))
  const indented = measured.filter((line) => line.left > left + line.size * 0.8).length
  return { lines, left, right, hanging: measured.length > 3 && indented * 2 > measured.length }
}

/** The lines in the size that most of the column is set in: a headline above it may reach across several columns. */
function inOwnSize(lines: readonly PlacedLine[]): readonly PlacedLine[] {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) {
    const step = Math.round(size * 2)
    letters.set(step, (letters.get(step) ?? 0) + text.length)
  }
  const own = greatest([...letters.values()])
  return lines.filter(({ size }) => letters.get(Math.round(size * 2)) === own)
}
