/** ASCII letters need no folding. */
const BEYOND_ASCII = /[\u0080-\uffff]/

/** Text for looking words up in it: without case, accents and typographic variants. */
export const plainLetters = (text: string): string =>
  BEYOND_ASCII.test(text) ? text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase() : text.toLowerCase()

/**
 * The same of things that have a text, kept for as long as the thing is: with each letter typed into a field all of them
 * are searched.
 */
export function keepingPlainLetters<T extends object>(textOf: (of: T) => string): (of: T) => string {
  const kept = new WeakMap<T, string>()
  return (of) => {
    const known = kept.get(of)
    if (known !== undefined) return known
    const made = plainLetters(textOf(of))
    kept.set(of, made)
    return made
  }
}
