/** Words in a row that are compared at once: four in common by chance are rare, and a changed word breaks only four. */
const LENGTH = 4
/** Scripts that put no spaces between words are taken letter by letter. */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}\p{N}])+/gu
const PRIME = 0x01000193

/** The distinct runs of four words of a text, as 32-bit hashes in ascending order. */
export type Shingles = Uint32Array

/** Code units that are taken in at a time. */
const STRETCH = 100_000

/**
 * The runs of four words of a text, whatever its case, punctuation and division into paragraphs. A text of fewer words
 * has none. Linear in the text.
 */
export function shinglesOf(text: string): Shingles {
  const gathering = startGathering()
  gathering.take(text)
  return gathering.end()
}

/** The same, awaiting `rest` after each stretch of a long text, so that whoever shares the thread gets a turn. */
export async function shinglesInTurns(text: string, rest: () => Promise<void>): Promise<Shingles> {
  const gathering = startGathering()
  for (let at = 0; at < text.length;) {
    const end = betweenWords(text, at + STRETCH)
    gathering.take(text.slice(at, end))
    at = end
    if (at < text.length) await rest()
  }
  return gathering.end()
}

/** The first place from `at` on where a word cannot be cut in two. */
function betweenWords(text: string, at: number): number {
  const gap = text.slice(at).search(/[^\p{L}\p{M}\p{N}]/u)
  return gap === -1 ? text.length : at + gap
}

function startGathering() {
  const recent: number[] = []
  const found = new Set<number>()
  return {
    take(words: string): void {
      for (const [token] of words.normalize('NFKC').toLowerCase().matchAll(TOKEN)) {
        recent.push(hashOf(token))
        if (recent.length > LENGTH) recent.shift()
        if (recent.length === LENGTH) found.add(mixed(recent))
      }
    },
    end: (): Shingles => Uint32Array.from(found).sort(),
  }
}

/** How much of each of two texts also stands in the other, from 0 to 1; a text without shingles shares nothing. */
export type Shared = { readonly ofFirst: number; readonly ofSecond: number }

export function sharedShare(first: Shingles, second: Shingles): Shared {
  let common = 0
  let at = 0
  for (const hash of first) {
    while (at < second.length && (second[at] ?? 0) < hash) at += 1
    if (second[at] === hash) common += 1
  }
  return { ofFirst: share(common, first), ofSecond: share(common, second) }
}

const share = (common: number, all: Shingles): number => (all.length === 0 ? 0 : common / all.length)

/**
 * About one shingle in `every`, the same ones of every text: sketches of two texts share as much as the texts do, give
 * or take (Broder's "mod p" sampling), and thousands of them fit in memory.
 */
export function sketchOf(shingles: Shingles, every: number): Shingles {
  return shingles.filter((hash) => hash % every === 0)
}

/** FNV-1a. */
function hashOf(token: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < token.length; at++) hash = Math.imul(hash ^ token.charCodeAt(at), PRIME)
  return hash
}

/** One hash of several, each bit depending on all of them (the finish of MurmurHash3), as sampling by remainder needs. */
function mixed(hashes: readonly number[]): number {
  let hash = 0
  for (const part of hashes) hash = Math.imul(hash, 31) + part
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
