import type { SharedGrounds } from '../../../../../shared/compare/align/alignment.ts'
import { foldWord } from '../../../../../shared/compare/tokens/fold-word.ts'

type Part = { readonly start: number; readonly end: number }

/** Some words of a quotation, and whether the other passage has them too. */
export type Piece = {
  /** Where it begins in the quotation. */
  readonly at: number
  readonly text: string
  readonly shared: boolean
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu
/** Two forms of one word begin alike: so many letters at least, all but so many of the longer one. */
const BEGINNING = 4
const ENDING = 3

/** A quotation in pieces by what a comparison found shared; places are offsets in the text it starts at `start` of. */
export function piecesAt(words: string, start: number, shared: readonly Part[]): readonly Piece[] {
  const spans = shared
    .map((place) => ({
      start: Math.max(0, place.start - start),
      end: Math.min(words.length, place.end - start),
    }))
    .filter((place) => place.start < place.end)
    .toSorted((a, b) => a.start - b.start)
  const pieces: Piece[] = []
  let at = 0
  const push = (from: number, to: number, shares: boolean) => {
    if (from < to) pieces.push({ at: from, text: words.slice(from, to), shared: shares })
  }
  for (const place of spans) {
    const from = Math.max(at, place.start)
    if (place.end <= from) continue
    push(at, from, false)
    push(from, place.end, true)
    at = place.end
  }
  push(at, words.length, false)
  return pieces
}

/** A quotation in pieces by the words that it was found alike for. */
export function piecesBy(words: string, grounds: SharedGrounds, language: string | null): readonly Piece[] {
  const known = [...grounds.words, ...grounds.names, ...grounds.numbers].flatMap((ground) => [
    ...foldWord(ground, language).matchAll(WORD),
  ])
  const stems = [...new Set(known.map(([word]) => word))]
  const shared = Array.from(words.matchAll(WORD), ({ 0: word, index }) => ({ word, index }))
    .filter(({ word }) => {
      const folded = foldWord(word, language)
      return stems.some((stem) => isFormOf(folded, stem))
    })
    .map(({ word, index }) => ({ start: index, end: index + word.length }))
  return piecesAt(words, 0, shared)
}

function isFormOf(word: string, stem: string): boolean {
  if (word === stem) return true
  const least = Math.min(word.length, stem.length)
  let same = 0
  while (same < least && word[same] === stem[same]) same += 1
  return same >= BEGINNING && same >= Math.max(word.length, stem.length) - ENDING
}
