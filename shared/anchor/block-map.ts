import { BLOCK_SEPARATOR } from '../text/document.ts'
import { foldText } from './fold.ts'
import type { Folded } from './fold.ts'

type Piece = { readonly start: number; readonly end: number; readonly key: string }

/** A text cut into blocks, in raw and in folded form. */
export type Blocks = { readonly content: string; readonly folded: Folded; readonly pieces: readonly Piece[] }

/** Where a passage of the old text has to be looked for in the new one, in raw offsets. */
export type Region = {
  readonly start: number
  readonly end: number
  /** Raw start of the old blocks if these are the same but for typography: the passage lies at the same folded distance. */
  readonly twinOf: number | null
}

export function cutBlocks(content: string): Blocks {
  const folded = foldText(content)
  let start = 0
  const pieces = content.split(BLOCK_SEPARATOR).map((block) => {
    const piece = {
      start,
      end: start + block.length,
      key: folded.text.slice(folded.fromRaw(start), folded.fromRaw(start + block.length)),
    }
    start = piece.end + BLOCK_SEPARATOR.length
    return piece
  })
  return { content, folded, pieces }
}

/**
 * Pairs the blocks of two versions whatever their order: blocks that occur once in both, then equal neighbours of pairs,
 * which settles repeated ones. The returned function tells where a passage's blocks went: into their counterparts, or
 * between the counterparts of their neighbours; null when these no longer stand in order.
 */
export function mapBlocks(before: Blocks, after: Blocks): (start: number, end: number) => Region | null {
  const pairs = pairUp(before.pieces, after.pieces)
  return (start, end) => {
    const first = before.pieces.findLastIndex((piece) => piece.start <= start)
    const last = before.pieces.findIndex((piece) => piece.end >= end)
    const from = pairs.get(first)
    const to = pairs.get(last)
    if (from !== undefined && to !== undefined && to - from === last - first && isRun(pairs, first, last))
      return {
        start: after.pieces[from]?.start ?? 0,
        end: after.pieces[to]?.end ?? 0,
        twinOf: before.pieces[first]?.start ?? 0,
      }
    let left = first - 1
    let right = last + 1
    while (!pairs.has(left)) left -= 1
    while (!pairs.has(right)) right += 1
    const low = after.pieces[pairs.get(left) ?? -1]?.end ?? 0
    const high = after.pieces[pairs.get(right) ?? -1]?.start ?? after.content.length
    return low <= high ? { start: low, end: high, twinOf: null } : null
  }
}

function isRun(pairs: ReadonlyMap<number, number>, first: number, last: number): boolean {
  for (let index = first; index < last; index++)
    if ((pairs.get(index) ?? 0) + 1 !== pairs.get(index + 1)) return false
  return true
}

/** Old index → new index; the positions before the first and after the last block count as a pair each. */
function pairUp(before: readonly Piece[], after: readonly Piece[]): ReadonlyMap<number, number> {
  const pairs = new Map([
    [-1, -1],
    [before.length, after.length],
  ])
  const taken = new Set(pairs.values())
  const once = uniqueKeys(after)
  for (const [key, index] of uniqueKeys(before)) {
    const other = once.get(key)
    if (other === undefined || key === '') continue
    pairs.set(index, other)
    taken.add(other)
  }
  // Pairs found here are visited in turn: a map's iteration includes what is added to it on the way.
  for (const [index, other] of pairs)
    for (const step of [-1, 1]) {
      const key = before[index + step]?.key
      if (
        key === undefined ||
        key !== after[other + step]?.key ||
        pairs.has(index + step) ||
        taken.has(other + step)
      )
        continue
      pairs.set(index + step, other + step)
      taken.add(other + step)
    }
  return pairs
}

function uniqueKeys(pieces: readonly Piece[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>()
  for (const [index, { key }] of pieces.entries()) seen.set(key, seen.has(key) ? -1 : index)
  return new Map([...seen].filter(([, index]) => index >= 0))
}
