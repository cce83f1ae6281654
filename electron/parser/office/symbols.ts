const GREEK_CAPITALS = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'
const GREEK_SMALL = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'

/** What people use symbol fonts for in running text: bullets, arrows that Word puts for `-->`, ticks, smileys. */
const SYMBOL: Readonly<Record<number, string>> = {
  0xa3: '≤',
  0xa5: '∞',
  0xac: '←',
  0xad: '↑',
  0xae: '→',
  0xaf: '↓',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xbc: '…',
}
const WINGDINGS: Readonly<Record<number, string>> = {
  0x4a: '☺',
  0x4c: '☹',
  0xdf: '←',
  0xe0: '→',
  0xe8: '➔',
  0xf3: '⇔',
  0xfb: '✗',
  0xfc: '✓',
}

/** A character of a font with symbols in place of letters, by its place in the font; unknown ones as a bullet. */
export function symbolText(font: string, code: number): string {
  const at = code & 0xff
  if (at === 0x20) return ' '
  if (!/^symbol/i.test(font)) return WINGDINGS[at] ?? '•'
  if (at >= 0x41 && at <= 0x5a) return GREEK_CAPITALS[at - 0x41] ?? ''
  if (at >= 0x61 && at <= 0x7a) return GREEK_SMALL[at - 0x61] ?? ''
  return at < 0x80 ? String.fromCharCode(at) : (SYMBOL[at] ?? '•')
}
