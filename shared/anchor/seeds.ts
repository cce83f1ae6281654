import { UNSPACED } from './words.ts'

const BUCKETS = 4096
const PRIME = 0x01000193
/** Diagonals this close count as one place; insertions and deletions of a few words stay together. */
const BAND = 32
/** Keeps a pattern that repeats itself ('……………') from voting for everything, and the pass over the text linear. */
const MOST_PER_BUCKET = 6
/** A place with less than this share (one in five) of the best one's votes is chance. */
const WEAKEST = 5

/**
 * Places of `text` that share many short runs of characters with `pattern`, best first: offsets at which the pattern
 * would begin, give or take 32. One pass with a rolling hash, O(text); finds passages whatever was edited in them.
 */
export function seedPlaces(pattern: string, text: string, most: number): readonly number[] {
  const length = seedLength(pattern)
  const votes = new Map<number, number>()
  const seeds = seedTable(pattern, length)
  eachHash(text, length, (hash, at) => {
    for (const place of seeds[bucketOf(hash)] ?? []) {
      if (place.hash !== hash) continue
      const band = Math.floor((at - place.at) / BAND)
      votes.set(band, (votes.get(band) ?? 0) + 1)
    }
  })
  const bands = [...votes].map(([band, count]) => ({ band, strength: count + (votes.get(band + 1) ?? 0) }))
  const strongest = bands.reduce((most, { strength }) => Math.max(most, strength), 0)
  const worthwhile = bands.filter(({ strength }) => strength * WEAKEST >= strongest)
  const chosen: number[] = []
  for (const { band } of worthwhile.sort((a, b) => b.strength - a.strength || a.band - b.band)) {
    if (chosen.length === most) break
    if (chosen.every((other) => Math.abs(other - band) > 1)) chosen.push(band)
  }
  return chosen.map((band) => (band + 1) * BAND)
}

/** Short patterns and scripts without spaces say more in fewer characters. */
function seedLength(pattern: string): number {
  if (UNSPACED.test(pattern)) return 2
  return pattern.length < 40 ? 4 : 7
}

type Seed = { readonly hash: number; readonly at: number }

function seedTable(pattern: string, length: number): readonly (readonly Seed[])[] {
  const table: Seed[][] = Array.from({ length: BUCKETS }, () => [])
  eachHash(pattern, length, (hash, at) => {
    const bucket = table[bucketOf(hash)]
    if (bucket !== undefined && bucket.length < MOST_PER_BUCKET) bucket.push({ hash, at })
  })
  return table
}

const bucketOf = (hash: number): number => (hash ^ (hash >>> 15)) & (BUCKETS - 1)

function eachHash(text: string, length: number, visit: (hash: number, at: number) => void): void {
  let leaving = 1
  for (let power = 0; power < length; power++) leaving = Math.imul(leaving, PRIME)
  let hash = 0
  for (let at = 0; at < text.length; at++) {
    hash = (Math.imul(hash, PRIME) + text.charCodeAt(at)) | 0
    if (at >= length) hash = (hash - Math.imul(leaving, text.charCodeAt(at - length))) | 0
    if (at >= length - 1) visit(hash, at - length + 1)
  }
}
