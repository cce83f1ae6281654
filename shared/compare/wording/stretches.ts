import { anchorsOf } from './anchors.ts'
import { chainsOf, type Chain } from './chains.ts'
import { CONTENT, LETTER, type WordRun } from './word-run.ts'

/** Wording that two sources share, as places in their rows of words; not yet weighed against other sources. */
export type Stretch = {
  readonly grade: 'copied' | 'echo'
  readonly words: number
  readonly chain: Chain
}

const COPIED = 8
const ECHO = 4
/** Words in common as a share of the longer side, below which a likeness may be chance. */
const COPIED_DENSITY = 0.4
const ECHO_DENSITY = 0.7
const CONTENT_OF_COPIED = 3
const CONTENT_OF_ECHO = 2
/** A script's letters say about half as much as words do. */
const LETTER_IN_WORDS = 0.5

/**
 * The wording that two sources share, the longest first. What repeats itself within one of them is given once. Yields now and
 * then for others to get a turn.
 */
export function* stretchesOf(a: WordRun, b: WordRun): Generator<undefined, readonly Stretch[]> {
  const anchors = yield* anchorsOf(a, b)
  const chains = yield* chainsOf(a, b, anchors)
  const found = chains
    .flatMap((chain) => graded(a, filled(a, b, chain)))
    .sort((one, other) => other.words - one.words)
  const [here, there] = [new Uint8Array(a.length), new Uint8Array(b.length)]
  return found.filter(({ chain }) => {
    const repeats = isTaken(here, chain, 0) || isTaken(there, chain, 1)
    if (!repeats)
      for (const [at, other] of chain) {
        here[at] = 1
        there[other] = 1
      }
    return !repeats
  })
}

/** Whether half of the words belong to a longer stretch already. */
const isTaken = (taken: Uint8Array, chain: Chain, side: 0 | 1): boolean =>
  chain.filter((both) => taken[both[side]] === 1).length * 2 >= chain.length

/** Adds single words in common between the anchors of a chain and at its ends. */
function filled(a: WordRun, b: WordRun, chain: Chain): Chain {
  const whole: (readonly [number, number])[] = []
  let last: readonly [number, number] | null = null
  for (const both of chain) {
    if (last !== null) whole.push(...between(a, b, last, both))
    whole.push(both)
    last = both
  }
  const isSame = (i: number, j: number) =>
    i >= 0 && j >= 0 && i < a.length && j < b.length && a.words[i] === b.words[j]
  const [first] = whole
  for (let [i, j] = last ?? [-1, -1]; isSame(i + 1, j + 1);) whole.push([++i, ++j])
  const head: (readonly [number, number])[] = []
  for (let [i, j] = first ?? [-1, -1]; isSame(i - 1, j - 1);) head.push([--i, --j])
  return [...head.reverse(), ...whole]
}

/** The words in common between two shared ones, in order, the nearest first. */
function between(
  a: WordRun,
  b: WordRun,
  [fromA, fromB]: readonly [number, number],
  [toA, toB]: readonly [number, number],
): Chain {
  const found: (readonly [number, number])[] = []
  let j = fromB + 1
  for (let i = fromA + 1; i < toA; i++)
    for (let look = j; look < toB; look++)
      if (a.words[i] === b.words[look]) {
        found.push([i, look])
        j = look + 1
        break
      }
  return found
}

/** Without small words at the ends that other words part from the rest: they are there by chance. */
function trimmed({ signs }: WordRun, chain: Chain): Chain {
  let [first, last] = [0, chain.length]
  const telling = (from: number, to: number) =>
    chain.slice(from, to).some(([at]) => ((signs[at] ?? 0) & CONTENT) !== 0)
  for (let at = first + 1; at < last && at <= first + 3; at++)
    if (isApart(chain, at) && !telling(first, at)) first = at
  for (let at = last - 1; at > first && at >= last - 3; at--)
    if (isApart(chain, at) && !telling(at, last)) last = at
  return chain.slice(first, last)
}

/** Whether words that differ stand before a shared one. */
const isApart = (chain: Chain, index: number): boolean => {
  const [one, other] = [chain[index - 1], chain[index]]
  return one !== undefined && other !== undefined && (other[0] - one[0] > 1 || other[1] - one[1] > 1)
}

/** What a chain is, or its parts are where too much lies between them. */
function graded(run: WordRun, whole: Chain): readonly Stretch[] {
  const chain = trimmed(run, whole)
  const grade = gradeOf(run, chain)
  if (grade !== null) return [grade]
  const cut = widestGap(chain)
  return cut === null ? [] : [...graded(run, chain.slice(0, cut)), ...graded(run, chain.slice(cut))]
}

function gradeOf({ signs }: WordRun, chain: Chain): Stretch | null {
  const [first, last] = [chain[0], chain.at(-1)]
  if (first === undefined || last === undefined) return null
  let [words, content] = [0, 0]
  for (const [at] of chain) {
    const sign = signs[at] ?? 0
    const worth = (sign & LETTER) === 0 ? 1 : LETTER_IN_WORDS
    words += worth
    if ((sign & CONTENT) !== 0) content += worth
  }
  const density = chain.length / (Math.max(last[0] - first[0], last[1] - first[1]) + 1)
  if (words >= COPIED && content >= CONTENT_OF_COPIED && density >= COPIED_DENSITY)
    return { grade: 'copied', words: Math.floor(words), chain }
  if (words < ECHO || content < CONTENT_OF_ECHO || density < ECHO_DENSITY) return null
  return { grade: 'echo', words: Math.min(COPIED - 1, Math.floor(words)), chain }
}

/** The word after the most words that differ, null if none do or too little is left to be parted. */
function widestGap(chain: Chain): number | null {
  if (chain.length < ECHO) return null
  let [widest, cut] = [1, -1]
  for (const [index, [at, other]] of chain.entries()) {
    const before = chain[index - 1]
    if (before === undefined) continue
    const gap = Math.max(at - before[0], other - before[1])
    if (gap > widest) [widest, cut] = [gap, index]
  }
  return cut === -1 ? null : cut
}
