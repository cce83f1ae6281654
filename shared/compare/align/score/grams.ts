import type { Token } from '../../tokens/tokenise.ts'

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const LETTERS = 3

/**
 * The runs of three letters of some words, their ends included. Scripts without spaces are taken in single letters and pairs,
 * over the borders that a dictionary draws.
 */
export function gramsOf(tokens: readonly Token[]): readonly string[] {
  const grams: string[] = []
  let spaced = ' '
  let unspaced: string[] = []
  const endUnspaced = () => {
    for (const [at, letter] of unspaced.entries()) {
      grams.push(letter)
      const next = unspaced[at + 1]
      if (next !== undefined) grams.push(letter + next)
    }
    unspaced = []
  }
  for (const { word } of tokens) {
    if (UNSPACED.test(word)) for (const letter of word) unspaced.push(letter)
    else {
      endUnspaced()
      spaced += `${word} `
    }
  }
  endUnspaced()
  for (let at = 0; at + LETTERS <= spaced.length; at++) grams.push(spaced.slice(at, at + LETTERS))
  return grams
}
