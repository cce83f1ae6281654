import type { Known } from '../known.ts'
import type { PreparedSource } from '../prepared-source.ts'
import type { Token } from '../tokens/tokenise.ts'

/** All words of a source in a row, as numbers: what is compared for shared wording. */
export type WordRun = {
  readonly length: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Hashes of folded words. */
  readonly words: Uint32Array
  /** The block of the text each stands in. */
  readonly blocks: Int32Array
  /** Of `CONTENT`, `CAPITAL`, `FIRST`, `LETTER`. */
  readonly signs: Uint8Array
  /** Hashes of each two words in a row, ascending, and where they stand; places of one hash ascend too. */
  readonly pairs: Uint32Array
  readonly pairAt: Int32Array
  /** Each word, and each two words in a row, once. */
  readonly distinct: Uint32Array
  readonly distinctPairs: Uint32Array
}

/** The word says something by itself. */
export const CONTENT = 1
/** It is written with a capital letter, in a sentence where that says something. */
export const CAPITAL = 2
/** It is the first of its sentence. */
export const FIRST = 4
/** It is a letter of a script that puts no spaces between words. */
export const LETTER = 8

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const UPPER = /^\p{Lu}/u
/** From this share of capital letters on, a sentence is a title in which they say nothing. */
const TITLE_CASE = 0.7

/** The words of a source, made once for a version in a language. */
export const wordRunOf = (known: Known, prepared: PreparedSource): WordRun =>
  known.of(`wording ${prepared.source.language ?? ''}`, [prepared.source.versionId], () => wordRun(prepared))

/** The words of a source, in time that grows with their number times its logarithm. */
function wordRun({ source, passages }: PreparedSource): WordRun {
  const { content } = source.text
  const [starts, ends, words, signs]: [number[], number[], number[], number[]] = [[], [], [], []]
  const blocks: number[] = []
  let block = 0
  const push = (start: number, end: number, word: string, sign: number) => {
    starts.push(start)
    ends.push(end)
    words.push(hashOf(word))
    signs.push(sign)
    blocks.push(block)
  }
  for (const { tokens, start: from } of passages) {
    while ((source.text.blocks[block]?.end ?? Infinity) <= from) block += 1
    const capitals = capitalsTell(content, tokens)
    for (const [index, { start, end, word, isContent }] of tokens.entries()) {
      if (UNSPACED.test(word)) {
        // Dictionaries divide the same letters differently in different company; letters stay what they are.
        let at: number = start
        for (const letter of content.slice(start, end)) {
          push(at, at + letter.length, letter, LETTER | CONTENT)
          at += letter.length
        }
        continue
      }
      const capital = capitals && UPPER.test(content.slice(start, start + 2)) ? CAPITAL : 0
      push(start, end, word, (isContent ? CONTENT : 0) | capital | (index === 0 ? FIRST : 0))
    }
  }
  const { pairs, pairAt } = pairsOf(words)
  return {
    length: words.length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    words: Uint32Array.from(words),
    blocks: Int32Array.from(blocks),
    signs: Uint8Array.from(signs),
    pairs,
    pairAt,
    distinct: Uint32Array.from(new Set(words)),
    distinctPairs: pairs.filter((pair, at) => at === 0 || pair !== pairs[at - 1]),
  }
}

function capitalsTell(content: string, tokens: readonly Token[]): boolean {
  const telling = tokens.filter(({ isContent }) => isContent)
  const upper = telling.filter(({ start }) => UPPER.test(content.slice(start, start + 2)))
  return telling.length < 4 || upper.length < TITLE_CASE * telling.length
}

function pairsOf(words: readonly number[]): Pick<WordRun, 'pairs' | 'pairAt'> {
  const count = Math.max(0, words.length - 1)
  // Hash and place in one number below 2 ** 53, so that numbers are sorted, which is far faster than asking a function.
  const keys = new Float64Array(count)
  for (let at = 0; at < count; at++)
    keys[at] = pairHash(words[at] ?? 0, words[at + 1] ?? 0) * PLACES + (at % PLACES)
  keys.sort()
  const pairs = new Uint32Array(count)
  const pairAt = new Int32Array(count)
  for (const [index, key] of keys.entries()) {
    pairs[index] = Math.floor(key / PLACES)
    pairAt[index] = key % PLACES
  }
  return { pairs, pairAt }
}

/** More words than any text that is imported has. */
const PLACES = 2 ** 21

/** The hash under which two words in a row are looked up. */
export function pairHash(one: number, other: number): number {
  let hash = Math.imul(one, 31) + other
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
