import { type Span, span } from './offsets.ts'
import { pieces, segmenter } from './segmenter.ts'

/** Looking further than this around a position finds no longer word in any real text, only in hostile ones. */
const REACH = 256

/** Number of words by the rules of Unicode (UAX 29) and the language's dictionary, so that Thai and Japanese count too. */
export function countWords(text: string, language: string | null = null): number {
  const words = segmenter('word', language)
  let count = 0
  for (const piece of pieces(text, 1000, /\s/g))
    for (const { isWordLike } of words.segment(piece.text)) if (isWordLike === true) count++
  return count
}

/** The word that holds or touches `at`, the one that begins there first; null between words. */
export function wordBounds(text: string, at: number, language: string | null = null): Span | null {
  const from = Math.max(0, at - REACH, text.lastIndexOf('\n', at - 1) + 1)
  const lineEnd = text.indexOf('\n', at)
  const to = Math.min(text.length, at + REACH, lineEnd === -1 ? text.length : lineEnd)
  let touching: Span | null = null
  for (const { segment, index, isWordLike } of segmenter('word', language).segment(text.slice(from, to))) {
    const start = from + index
    const end = start + segment.length
    if (start > at) break
    if (isWordLike !== true || end < at) continue
    touching = span(start, end)
  }
  return touching
}
