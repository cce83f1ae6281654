import type { WordRun } from './word-run.ts'

/** Where two words in a row stand in both of two sources, ordered by the place in the first, then in the second. */
export type Anchors = {
  readonly count: number
  readonly at: Int32Array
  readonly other: Int32Array
  /** Index of the first anchor at each word of the first source, and of the one after the last. */
  readonly from: Int32Array
}

/** Places of one pair of words that count in each source: a text that repeats itself must not cost its square. */
const MOST_PLACES = 16
/** Pairs of words between which a turn is offered. */
const STRETCH = 20_000

/**
 * Every two words in a row that both sources have. Both lists are in order of their hashes, so that one walk through them
 * finds what they share and nothing else is looked at. Yields now and then for others to get a turn.
 */
export function* anchorsOf(a: WordRun, b: WordRun): Generator<undefined, Anchors> {
  const [places, others]: [number[], number[]] = [[], []]
  const counts = new Int32Array(a.length + 1)
  let [i, j] = [0, 0]
  while (i < a.pairs.length && j < b.pairs.length) {
    if ((i + j) % STRETCH === 0) yield undefined
    const [one, other] = [a.pairs[i] ?? 0, b.pairs[j] ?? 0]
    if (one < other) i += 1
    else if (other < one) j += 1
    else {
      const [iEnd, jEnd] = [endOf(a.pairs, i), endOf(b.pairs, j)]
      for (let x = i; x < Math.min(iEnd, i + MOST_PLACES); x++)
        for (let y = j; y < Math.min(jEnd, j + MOST_PLACES); y++) {
          const [at, there] = [a.pairAt[x] ?? 0, b.pairAt[y] ?? 0]
          // Hashes may agree by chance.
          if (a.words[at] !== b.words[there] || a.words[at + 1] !== b.words[there + 1]) continue
          places.push(at)
          others.push(there)
          counts[at] = (counts[at] ?? 0) + 1
        }
      ;[i, j] = [iEnd, jEnd]
    }
  }
  return inOrder(a.length, places, others, counts)
}

function endOf(hashes: Uint32Array, from: number): number {
  let end = from + 1
  while (hashes[end] === hashes[from] && end < hashes.length) end += 1
  return end
}

/** Places at one word of the first source come in ascending order already. */
function inOrder(
  length: number,
  places: readonly number[],
  others: readonly number[],
  counts: Int32Array,
): Anchors {
  const from = new Int32Array(length + 1)
  for (let at = 0; at < length; at++) from[at + 1] = (from[at] ?? 0) + (counts[at] ?? 0)
  const next = from.slice()
  const at = new Int32Array(places.length)
  const other = new Int32Array(places.length)
  for (const [index, place] of places.entries()) {
    const to = next[place] ?? 0
    next[place] = to + 1
    at[to] = place
    other[to] = others[index] ?? 0
  }
  return { count: places.length, at, other, from }
}
