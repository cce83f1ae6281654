import { tokenise } from './tokens.ts'
import { UNSPACED } from './words.ts'

const LENGTH = 3
/** Of FNV-1a. */
const BASIS = 0x811c9dc5
const PRIME = 0x01000193
/** Runs of words that stand in more blocks than this say nothing about any of them. */
const MOST_BLOCKS = 40

/** The distinct runs of three words of a block, as hashes; a shorter block has one of all its words. */
export type Shingles = ReadonlySet<number>

/** How much two blocks have in common. */
export type Common = {
  readonly old: number
  readonly fresh: number
  /** Shingles in both. */
  readonly count: number
  /** Of these the ones that stand in no other block of the old text: neither formulas nor copies of the block have them. */
  readonly own: number
  /** The shingles in both as a share of all of both (Dice). */
  readonly share: number
}

export function shinglesOf(key: string): Shingles {
  const words = UNSPACED.test(key)
    ? tokenise(key, 0, key.length).map(({ text }) => hashOf(text))
    : wordHashes(key)
  const found = new Set<number>()
  for (let at = 0; at + LENGTH <= words.length; at++) {
    let hash = 0
    for (let word = at; word < at + LENGTH; word++) hash = Math.imul(hash, 31) + (words[word] ?? 0)
    found.add(hash | 0)
  }
  if (found.size === 0 && words.length > 0) found.add(hashOf(key))
  return found
}

/** All pairs of the given blocks that share a run of words, those that every other block has aside. */
export function commonShingles(
  before: ReadonlyMap<number, Shingles>,
  after: ReadonlyMap<number, Shingles>,
  isOwn: (shingle: number) => boolean,
): readonly Common[] {
  const holders = new Map<number, number[]>()
  for (const [index, shingles] of after)
    for (const shingle of shingles) {
      const list = holders.get(shingle)
      if (list === undefined) holders.set(shingle, [index])
      else list.push(index)
    }
  const found: Common[] = []
  for (const [old, shingles] of before) {
    const counts = new Map<number, { count: number; own: number }>()
    for (const shingle of shingles) {
      const list = holders.get(shingle) ?? []
      if (list.length > MOST_BLOCKS) continue
      const own = isOwn(shingle) ? 1 : 0
      for (const index of list) {
        const known = counts.get(index)
        if (known === undefined) counts.set(index, { count: 1, own })
        else {
          known.count += 1
          known.own += own
        }
      }
    }
    for (const [fresh, { count, own }] of counts) {
      const all = shingles.size + (after.get(fresh)?.size ?? 0)
      found.push({ old, fresh, count, own, share: (2 * count) / all })
    }
  }
  return found
}

/** Which shingles stand in one of the blocks only. */
export function ownShingles(blocks: readonly Shingles[]): (shingle: number) => boolean {
  const seen = new Set<number>()
  const repeated = new Set<number>()
  for (const shingles of blocks)
    for (const shingle of shingles) {
      if (seen.has(shingle)) repeated.add(shingle)
      else seen.add(shingle)
    }
  return (shingle) => !repeated.has(shingle)
}

/** FNV-1a of each run of letters and digits, without cutting them out; anything beyond ASCII counts as a letter. */
function wordHashes(key: string): readonly number[] {
  const hashes: number[] = []
  let hash = BASIS
  for (let at = 0; at <= key.length; at++) {
    const unit = key.charCodeAt(at)
    const isLetter = (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit > 0x7f
    if (isLetter) hash = Math.imul(hash ^ unit, PRIME)
    else if (hash !== BASIS) {
      hashes.push(hash)
      hash = BASIS
    }
  }
  return hashes
}

function hashOf(text: string): number {
  let hash = BASIS
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME)
  return hash
}
