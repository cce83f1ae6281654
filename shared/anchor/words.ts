const WORD = /[\p{L}\p{N}]/u
/** Scripts that do not put spaces between words: letters that touch say nothing about words there. */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u

const isLetter = (text: string, at: number): boolean =>
  WORD.test(text.charAt(at)) && !UNSPACED.test(text.charAt(at))

/** Whether a cut at `at` separates letters of one word. */
const cutsWord = (text: string, at: number): boolean => isLetter(text, at - 1) && isLetter(text, at)

/** Widens a stretch so that neither chosen edge cuts a word; an alignment by characters does not care where words end. */
export function widenToWords(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  edges: { readonly start: boolean; readonly end: boolean },
): { readonly start: number; readonly end: number } {
  let from = start
  let to = end
  while (edges.start && cutsWord(text, from)) from -= 1
  while (edges.end && cutsWord(text, to)) to += 1
  return { start: from, end: to }
}

/** Which edges of a quotation stand between words in its own context. */
export function wordEdges(prefix: string, quote: string, suffix: string) {
  const whole = prefix + quote + suffix
  return { start: !cutsWord(whole, prefix.length), end: !cutsWord(whole, prefix.length + quote.length) }
}
