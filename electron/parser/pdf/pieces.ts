import type { Run } from './glyph-runs.ts'
import { greatest, least } from './extremes.ts'

/** A stretch of one printed line: what stands between two gaps that are wider than a space. */
export type Piece = {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Where its letters stand, from the top. */
  readonly base: number
  readonly size: number
  /** The face of all its letters, or of most; null if two share it about evenly. */
  readonly face: string | null
  /** Begins with a large initial, which pushes the lines beside it in. */
  readonly initial: boolean
}

/** In heights of the letters: wider gaps may be the space between columns or cells. */
const WIDEST_SPACE = 1
/** Between letters of one line: a small number beside a word is not as small as the text beside a large initial. */
const LARGEST_STEP = 2
/** Narrower gaps lie within a word. */
const NARROWEST_SPACE = 0.2
/** How far back the same letters are looked for; all of a line would be quadratic. */
const REPRINTS = 20
/** Vowel signs are often set on their own, above or below letters that stand elsewhere. */
const MARKS_ONLY = /^\p{M}+$/u
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/gu

/** Puts runs together that stand on one line, in the order they are drawn. */
export function piecesOf(runs: readonly Run[]): Piece[] {
  const pieces: Piece[] = []
  let current: Run[] = []
  for (const run of runs) {
    if (current.slice(-REPRINTS).some((other) => isReprint(run, other))) continue
    if (current.length > 0 && !continues(current, run)) {
      pieces.push(pieceOf(current))
      current = []
    }
    current.push(run)
  }
  if (current.length > 0) pieces.push(pieceOf(current))
  return withInitials(pieces)
}

/** Bold is often made by printing letters twice, a hair apart. */
const isReprint = (run: Run, other: Run): boolean =>
  run.text === other.text &&
  Math.abs(run.along - other.along) < run.size * 0.2 &&
  Math.abs(run.across - other.across) < run.size * 0.2

function continues(current: readonly Run[], run: Run): boolean {
  const last = current.at(-1)
  if (last === undefined) return false
  const size = Math.max(last.size, run.size)
  if (MARKS_ONLY.test(run.text) && Math.abs(run.across - last.across) < size) return true
  if (Math.abs(run.across - last.across) > size * 0.5) return false
  if (size > Math.min(last.size, run.size) * LARGEST_STEP) return false
  const gap = gapBetween(last, run)
  return gap > -size * 0.6 && gap < size * WIDEST_SPACE
}

function gapBetween(one: Run, other: Run): number {
  return one.along <= other.along
    ? other.along - (one.along + one.width)
    : one.along - (other.along + other.width)
}

function pieceOf(runs: readonly Run[]): Piece {
  const rightToLeft = isRightToLeft(runs)
  const ordered = rightToLeft ? inReadingOrder(runs) : [...runs].sort((a, b) => a.along - b.along)
  let text = ''
  let before: Run | null = null
  for (const run of ordered) {
    const apart =
      before !== null &&
      ((run.spaceBefore && !rightToLeft) || gapBetween(before, run) > run.size * NARROWEST_SPACE)
    text += (apart && !text.endsWith(' ') ? ' ' : '') + run.text
    before = run
  }
  const main = weighed(runs, ({ size }) => Math.round(size * 2) / 2)
  const face = weighed(runs, (run) => run.face)
  return {
    text: text.trim(),
    left: least(runs.map(({ along }) => along)),
    right: greatest(runs.map(({ along, width }) => along + width)),
    base: runs.find(({ size }) => Math.abs(size - main.most) < 1)?.across ?? runs[0]?.across ?? 0,
    size: main.most,
    face: face.share > 0.8 ? face.most : null,
    initial: false,
  }
}

function isRightToLeft(runs: readonly Run[]): boolean {
  const text = runs.map((run) => run.text).join('')
  return (text.match(RIGHT_TO_LEFT)?.length ?? 0) * 2 > (text.match(/\p{L}/gu)?.length ?? 0)
}

/** From the right; foreign words among them, which run the other way, keep their order. */
function inReadingOrder(runs: readonly Run[]): Run[] {
  const ordered: Run[] = []
  let foreign: Run[] = []
  for (const run of [...runs].sort((a, b) => b.along - a.along)) {
    if (/\p{Script=Latin}/u.test(run.text) && run.text.search(RIGHT_TO_LEFT) === -1) {
      foreign.unshift(run)
      continue
    }
    ordered.push(...foreign, run)
    foreign = []
  }
  return [...ordered, ...foreign]
}

/** The value that most letters have, and their share. */
function weighed<T>(runs: readonly Run[], value: (run: Run) => T): { most: T; share: number } {
  const weights = new Map<T, number>()
  for (const run of runs) weights.set(value(run), (weights.get(value(run)) ?? 0) + run.text.length)
  const [[most, weight] = [value(runs[0] as Run), 1]] = [...weights].sort((a, b) => b[1] - a[1])
  const all = runs.reduce((sum, { text }) => sum + text.length, 0)
  return { most, share: weight / Math.max(all, 1) }
}

/** A large initial stands beside the first lines of its paragraph and belongs to the first word. */
function withInitials(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const before = joined.at(-1)
    if (before !== undefined && isInitialOf(before, piece))
      joined.splice(-1, 1, { ...piece, text: before.text + piece.text, initial: true })
    else joined.push(piece)
  }
  return joined
}

const isInitialOf = (initial: Piece, piece: Piece): boolean =>
  /^["“„«'‘]?\p{Lu}$/u.test(initial.text) &&
  initial.size > piece.size * 1.7 &&
  piece.left >= initial.right - piece.size * 0.5 &&
  piece.left < initial.right + piece.size * 2 &&
  piece.base <= initial.base + piece.size * 0.3 &&
  piece.base > initial.base - initial.size
