const ENDS = /[.!?…。！？؟।][\s"'”’»)\]]*$/u

export const wordsIn = (text: string): number => text.split(/\s+/, 400).filter((word) => word !== '').length

/** True for running prose, as against a menu entry, a headline or a credit: it ends like a sentence, or is long. */
export function isSentenceLike(text: string): boolean {
  const words = wordsIn(text)
  return words >= 25 || text.length >= 160 || (text.length >= 30 && words >= 5 && ENDS.test(text.slice(-12)))
}

/** True where a short line stands alone without a full stop: a headline or a subheading, if its place fits. */
export function isHeadlineLike(text: string): boolean {
  if (text.length < 3 || text.length > 200 || wordsIn(text) > 30) return false
  return !/[.。:;,…]["'”’»)]*$/u.test(text) && /\p{L}/u.test(text)
}
