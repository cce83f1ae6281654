// eslint-disable-next-line no-control-regex -- the ASCII letters, which need no folding
const ASCII = /^[\u0000-\u007f]*$/

/** Text for looking words up in it: without case, accents and typographic variants. */
export const plainLetters = (text: string): string =>
  ASCII.test(text) ? text.toLowerCase() : text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
