import { UNSPACED } from './words.ts'

const LEAST_BITS = 8
const MOST_BITS = 17
const PRIME = 0x01000193
/** Diagonals this close count as one place; insertions and deletions of a few words stay together. */
const BAND = 32
/** A run that occurs more often says nothing about the place. */
const MOST_OCCURRENCES = 400
/** A place with less than this share (one in five) of the best one's votes is chance, */
const WEAKEST = 5
/** and so is one that has less than one in ten of the pattern's runs: half the words edited leave more. */
const LEAST_OF_PATTERN = 10

/** Finds places of one text by the short runs of characters they share with a pattern. */
export type SeedIndex = (pattern: string, most: number) => readonly number[]

/**
 * Answers with places that share many short runs of characters with a pattern, best first: offsets at which the pattern
 * would begin, give or take 32; that finds passages whatever was edited in them. Runs are filed by a rolling hash at the
 * first question of each length, O(text); a question is O(pattern · occurrences), of which common runs are left out.
 */
export function createSeedIndex(text: string): SeedIndex {
  const tables = new Map<number, Table>()
  const tableOf = (length: number): Table => {
    const known = tables.get(length) ?? createTable(text, length)
    tables.set(length, known)
    return known
  }
  return (pattern, most) => {
    const length = seedLength(pattern)
    const { bits, firsts, places } = tableOf(length)
    const votes = new Map<number, number>()
    eachHash(pattern, length, (hash, at) => {
      const bucket = bucketOf(hash, bits)
      const [low, high] = [firsts[bucket] ?? 0, firsts[bucket + 1] ?? 0]
      if (high - low > MOST_OCCURRENCES) return
      for (let index = low; index < high; index++) {
        const place = places[index] ?? 0
        if (!sharesRun(text, place, pattern, at, length)) continue
        const band = Math.floor((place - at) / BAND)
        votes.set(band, (votes.get(band) ?? 0) + 1)
      }
    })
    return strongest(votes, (pattern.length - length + 1) / LEAST_OF_PATTERN, most).map(
      (band) => (band + 1) * BAND,
    )
  }
}

function strongest(votes: ReadonlyMap<number, number>, least: number, most: number): readonly number[] {
  const bands = [...votes].map(([band, count]) => ({ band, strength: count + (votes.get(band + 1) ?? 0) }))
  const best = bands.reduce((top, { strength }) => Math.max(top, strength), 0)
  const worthwhile = bands.filter(({ strength }) => strength >= least && strength * WEAKEST >= best)
  const chosen: number[] = []
  for (const { band } of worthwhile.sort((a, b) => b.strength - a.strength || a.band - b.band)) {
    if (chosen.length === most) break
    if (chosen.every((other) => Math.abs(other - band) > 1)) chosen.push(band)
  }
  return chosen
}

function sharesRun(text: string, place: number, pattern: string, at: number, length: number): boolean {
  for (let unit = 0; unit < length; unit++)
    if (text.charCodeAt(place + unit) !== pattern.charCodeAt(at + unit)) return false
  return true
}

/** Short patterns and scripts without spaces say more in fewer characters. */
function seedLength(pattern: string): number {
  if (UNSPACED.test(pattern)) return 2
  return pattern.length < 40 ? 4 : 7
}

/** Places in order of bucket; `firsts` tells where each bucket begins. */
type Table = { readonly bits: number; readonly firsts: Uint32Array; readonly places: Uint32Array }

function createTable(text: string, length: number): Table {
  const bits = Math.max(LEAST_BITS, Math.min(MOST_BITS, 32 - Math.clz32(text.length)))
  const firsts = new Uint32Array((1 << bits) + 2)
  eachHash(text, length, (hash) => {
    const bucket = bucketOf(hash, bits) + 1
    firsts[bucket] = (firsts[bucket] ?? 0) + 1
  })
  for (let bucket = 1; bucket < firsts.length; bucket++)
    firsts[bucket] = (firsts[bucket] ?? 0) + (firsts[bucket - 1] ?? 0)
  const next = firsts.slice()
  const places = new Uint32Array(Math.max(0, text.length - length + 1))
  eachHash(text, length, (hash, at) => {
    const bucket = bucketOf(hash, bits)
    const index = next[bucket] ?? 0
    places[index] = at
    next[bucket] = index + 1
  })
  return { bits, firsts, places }
}

const bucketOf = (hash: number, bits: number): number =>
  Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> (32 - bits)

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
