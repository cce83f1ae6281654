/** What may be called in a style: it computes and draws, and refers to nothing. `url` is dealt with before. */
const FUNCTIONS = new Set(
  `var env calc min max clamp rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark linear-gradient
  radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient translate translatex translatey scale
  scalex scaley rotate skew skewx skewy matrix repeat minmax fit-content counter counters attr rect inset circle ellipse
  polygon`.split(/\s+/),
)
/** What moves by itself, or is costly to draw at any size. */
const LEFT_OUT =
  /^(?:animation|transition|filter|backdrop-filter|-webkit-(?:animation|transition|filter|backdrop-filter|mask|box-reflect)|mask|will-change|view-transition|behavior|-moz-binding|offset|src$)/
const LONGEST = 400_000

const STRINGS = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'/g
const ADDRESS = /url\(\s*(?:"((?:[^"\\]|\\[^])*)"|'((?:[^'\\]|\\[^])*)'|([^"'()\\\s]*))\s*\)/gi

export type AddressOf = (written: string) => string | null

/**
 * A value that loads nothing but what `addressOf` knows, as it may stand in a style; null if it could. Escapes outside of
 * strings are refused where anything is called, since a custom property keeps the letters of its functions as written.
 */
export function safeValue(value: string, addressOf: AddressOf): string | null {
  if (value.length > LONGEST) return null
  let known = true
  const replaced = value.replace(ADDRESS, (_, a?: string, b?: string, c?: string) => {
    const address = addressOf(a ?? b ?? c ?? '')
    if (address === null) known = false
    return `url("${address ?? ''}")`
  })
  if (!known) return null
  const bare = replaced.replaceAll(/url\("[^"\\]*"\)/g, ' ').replaceAll(STRINGS, ' ')
  if (/["'{}<;]/.test(bare) || (bare.includes('\\') && bare.includes('('))) return null
  for (const [, name = ''] of bare.matchAll(/([^\s(),/*+]*)\(/g))
    if (name !== '' && !FUNCTIONS.has(name.toLowerCase().replace(/^-(?!-)/, ''))) return null
  return replaced
}

/** Declarations as the style engine writes them down, without those that could load something. */
export function safeDeclarations(style: CSSStyleDeclaration, addressOf: AddressOf): string {
  return declarations(style.cssText)
    .flatMap(({ name, value }) => {
      if (LEFT_OUT.test(name)) return []
      const important = /\s*!important$/.exec(value)?.[0] ?? ''
      const safe = safeValue(value.slice(0, value.length - important.length), addressOf)
      return safe === null ? [] : [`${name}: ${safe}${important};`]
    })
    .join(' ')
}

/** `a: b; c: d` in its parts; a semicolon in a string or in parentheses ends nothing. Linear, whatever is written. */
function declarations(text: string): { readonly name: string; readonly value: string }[] {
  const found: { name: string; value: string }[] = []
  let quote = ''
  let depth = 0
  let from = 0
  const end = (at: number) => {
    const declaration = text.slice(from, at)
    const colon = declaration.indexOf(':')
    const name = declaration.slice(0, Math.max(0, colon)).trim()
    // Names of custom properties tell capitals from small letters.
    if (name !== '') found.push({ name, value: declaration.slice(colon + 1).trim() })
    from = at + 1
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (sign === '\\') at++
    else if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '(') depth++
    else if (sign === ')') depth--
    else if (sign === ';' && depth <= 0) end(at)
  }
  end(text.length)
  return found
}
