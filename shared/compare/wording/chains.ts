import type { Anchors } from './anchors.ts'
import { CONTENT, type WordRun } from './word-run.ts'

/** Words that two sources share in one order: for each, its place in the first and in the second. */
export type Chain = readonly (readonly [at: number, other: number])[]

/** Words that may differ between two shared ones. */
const GAP = 5
/** What a shared word is worth, and what one in between costs. */
const TELLING = 1
const SMALL = 0.5
const BETWEEN = 0.12
/** Below this a chain is not even an echo: two content words and two others. */
const LEAST = 2.6
/** Anchors between which a turn is offered. */
const STRETCH = 2000

/**
 * Joins anchors that follow each other in both sources with few words between, and gives the chains worth most first; no
 * anchor is in two. After Smith et al., "Computational methods for uncovering reprinted texts" (passim), 2015. Yields now and
 * then for others to get a turn.
 */
export function* chainsOf(a: WordRun, b: WordRun, anchors: Anchors): Generator<undefined, readonly Chain[]> {
  const { count, at, other, from } = anchors
  const worth = new Float64Array(count)
  const before = new Int32Array(count).fill(-1)
  for (let index = 0; index < count; index++) {
    if (index % STRETCH === 0) yield undefined
    const [i, j] = [at[index] ?? 0, other[index] ?? 0]
    const own = valueOf(a, i)
    const second = valueOf(a, i + 1)
    let most = own + second
    for (let back = i - 1; back >= Math.max(0, i - GAP - 2); back--) {
      for (let prior = (from[back + 1] ?? 0) - 1; prior >= (from[back] ?? 0); prior--) {
        const step = j - (other[prior] ?? 0)
        if (step < 1) continue
        if (step > GAP + 2) break
        const next = i - back === 1 || step === 1
        // A word that belongs to both anchors counts once, and must be the same place in both.
        if (next && (i - back !== 1 || step !== 1)) continue
        // Not where both begin a new paragraph after words of their own.
        if (!next && isNewBlock(a, back, i) && isNewBlock(b, other[prior] ?? 0, j)) continue
        const between = next ? 0 : BETWEEN * (Math.max(i - back, step) - 2)
        const sum = (worth[prior] ?? 0) + second + (next ? 0 : own) - between
        if (sum <= most) continue
        most = sum
        before[index] = prior
      }
    }
    worth[index] = most
  }
  return takeApart(anchors, worth, before)
}

const isNewBlock = ({ blocks }: WordRun, before: number, at: number): boolean => blocks[before] !== blocks[at]

const valueOf = ({ signs }: WordRun, at: number): number =>
  ((signs[at] ?? 0) & CONTENT) === 0 ? SMALL : TELLING

function takeApart({ count, at, other }: Anchors, worth: Float64Array, before: Int32Array): readonly Chain[] {
  const ends: number[] = []
  for (let index = 0; index < count; index++) if ((worth[index] ?? 0) >= LEAST) ends.push(index)
  ends.sort((one, two) => (worth[two] ?? 0) - (worth[one] ?? 0))
  const used = new Uint8Array(count)
  const chains: Chain[] = []
  for (const end of ends) {
    const chain: (readonly [number, number])[] = []
    let index = end
    for (; index !== -1 && used[index] === 0; index = before[index] ?? -1) {
      used[index] = 1
      const [i, j] = [at[index] ?? 0, other[index] ?? 0]
      const [nextAt] = chain.at(-1) ?? [-1]
      if (nextAt !== i + 1) chain.push([i + 1, j + 1])
      chain.push([i, j])
    }
    // What is left of one whose beginning belongs to another.
    const rest = (worth[end] ?? 0) - (index === -1 ? 0 : (worth[index] ?? 0))
    if (rest >= LEAST) chains.push(chain.reverse())
  }
  return chains
}
