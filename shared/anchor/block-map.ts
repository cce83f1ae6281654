import { BLOCK_SEPARATOR } from '../text/document.ts'
import { linkBlocks } from './block-links.ts'
import type { Links } from './block-links.ts'
import { foldText } from './fold.ts'
import type { Folded } from './fold.ts'

export type Stretch = { readonly start: number; readonly end: number }

/** A block, in folded offsets. */
type Piece = Stretch & { readonly key: string }

/** A text cut into blocks, in raw and in folded form. */
export type Blocks = { readonly content: string; readonly folded: Folded; readonly pieces: readonly Piece[] }

/** Where the blocks of a passage went. All offsets are of the folded texts. */
export type Course =
  /** Into blocks that are the same but for typography: the passage lies as far from their start as before. */
  | { readonly kind: 'same'; readonly old: Stretch; readonly fresh: Stretch; readonly sure: boolean }
  /** Into edited blocks: `old` is all that went there, so that the two can be compared. */
  | { readonly kind: 'edited'; readonly old: Stretch; readonly fresh: Stretch }
  /** Nothing like them was found; if they are there at all, then between what became of their neighbours. */
  | { readonly kind: 'between'; readonly old: Stretch; readonly fresh: Stretch }
  | { readonly kind: 'gone' }

export type BlockMap = {
  /** Of a passage of the old text, in folded offsets. */
  readonly courseOf: (passage: Stretch) => Course
  /** The old blocks that went where this place of the new text is, and the new ones there; null when it is new. */
  readonly originOf: (place: Stretch) => { readonly old: Stretch; readonly fresh: Stretch } | null
  /** The blocks of a passage and those of a place it may have gone to, by whatever way that was found. */
  readonly pairOf: (passage: Stretch, place: Stretch) => { readonly old: Stretch; readonly fresh: Stretch }
}

/** Parts of a cut block that nothing links by itself, such as two words, are looked for this many blocks away. */
const LOOSE_ENDS = 2
/** The blocks of one passage may be this much further apart than before. */
const SPREAD = 3

export function cutBlocks(content: string): Blocks {
  const folded = foldText(content)
  let start = 0
  const pieces = content.split(BLOCK_SEPARATOR).map((block) => {
    const piece = { start: folded.fromRaw(start), end: folded.fromRaw(start + block.length) }
    start += block.length + BLOCK_SEPARATOR.length
    return { ...piece, key: folded.text.slice(piece.start, piece.end) }
  })
  return { content, folded, pieces }
}

export function mapBlocks({ pieces: before }: Blocks, { pieces: after }: Blocks): BlockMap {
  const links = linkBlocks(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  )
  return {
    courseOf(passage) {
      const [first, last] = touched(before, passage)
      const same = sameRun(first, last)
      if (same !== null)
        return { kind: 'same', old: stretch(before, first, last), fresh: same, sure: !links.isGuess(first) }
      const there = spanOf(first, last, links.after)
      if (there === null) return between(first, last)
      const [from, to] = there
      const low = whileLoose(from, -1, links.before, after.length)
      const high = whileLoose(to, 1, links.before, after.length)
      const [oldFrom, oldTo] = alsoThere(first, last, from, to)
      return {
        kind: 'edited',
        old: stretch(before, oldFrom, oldTo),
        fresh: stretch(after, low, high),
      }
    },
    originOf(place) {
      const [first, last] = touched(after, place)
      const origin = spanOf(first, last, links.before)
      return origin === null
        ? null
        : { old: stretch(before, origin[0], origin[1]), fresh: stretch(after, first, last) }
    },
    pairOf: (passage, place) => ({
      old: stretch(before, ...touched(before, passage)),
      fresh: stretch(after, ...touched(after, place)),
    }),
  }

  function sameRun(first: number, last: number): Stretch | null {
    const start = links.after(first)[0] ?? -1
    for (let index = first; index <= last; index++) {
      const there = links.after(index)
      const other = after[start + index - first]
      if (there.length !== 1 || there[0] !== start + index - first) return null
      if (other?.key !== before[index]?.key) return null
    }
    return stretch(after, start, start + last - first)
  }

  function between(first: number, last: number): Course {
    let left = first - 1
    let right = last + 1
    while (left >= 0 && links.after(left).length === 0) left -= 1
    while (right < before.length && links.after(right).length === 0) right += 1
    const from = left < 0 ? 0 : (links.after(left).at(-1) ?? 0) + 1
    const to = right >= before.length ? after.length - 1 : (links.after(right)[0] ?? 0) - 1
    if (from > to) return { kind: 'gone' }
    return {
      kind: 'between',
      old: stretch(before, left + 1, right - 1),
      fresh: stretch(after, from, to),
    }
  }

  /** The old blocks next to a passage's that went into the same new ones. */
  function alsoThere(first: number, last: number, from: number, to: number): readonly [number, number] {
    const isThere = (index: number): boolean =>
      links.after(index).some((fresh) => from <= fresh && fresh <= to)
    let [low, high] = [first, last]
    while (low > 0 && isThere(low - 1)) low -= 1
    while (high < before.length - 1 && isThere(high + 1)) high += 1
    return [low, high]
  }
}

const stretch = (pieces: readonly Piece[], first: number, last: number): Stretch => ({
  start: pieces[first]?.start ?? 0,
  end: pieces[last]?.end ?? 0,
})

/** The first and the last block that hold something of a stretch. */
function touched(pieces: readonly Piece[], { start, end }: Stretch): readonly [number, number] {
  const startsBy = (at: number): number => {
    let low = 0
    let high = pieces.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pieces[middle]?.start ?? 0) <= at) low = middle + 1
      else high = middle
    }
    return Math.max(0, low - 1)
  }
  return [startsBy(start), startsBy(Math.max(start, end - 1))]
}

/** Where a run of blocks is linked to, as a run of blocks; null when nowhere, or all over the place. */
function spanOf(
  first: number,
  last: number,
  linked: Links['after'],
): readonly [from: number, to: number] | null {
  const there: number[] = []
  for (let index = first; index <= last; index++) there.push(...linked(index))
  const [from, to] = [Math.min(...there), Math.max(...there)]
  return there.length > 0 && to - from <= last - first + SPREAD ? [from, to] : null
}

function whileLoose(from: number, step: number, linked: Links['before'], count: number): number {
  let at = from
  for (let taken = 0; taken < LOOSE_ENDS; taken++) {
    const next = at + step
    if (next < 0 || next >= count || linked(next).length > 0) break
    at = next
  }
  return at
}
