import type { SavedPage } from '../../../../../shared/contract/saved-page.ts'
import { MOST_STYLE_CHARACTERS } from './bounds.ts'
import { savedPictures } from './pictures.ts'
import { attribute, elementsIn } from '../../../../../shared/html/elements.ts'
import { charactersIn, type Element, parsePage, type ParsedPage } from './parse-page.ts'
import { rebuild } from './rebuild.ts'
import { safeSheet } from './safe-sheet.ts'
import { createStyleCost } from './style-cost.ts'

/** Whatever a page says, it can be scrolled; many lock their window below a message that a script would take away. */
const OURS = `
html, body { overflow: auto !important; position: static !important; height: auto !important; max-height: none !important;
  overscroll-behavior: contain; }
a { cursor: default; }
[data-variorum-pointed] { outline: 2px solid #3346b8 !important; outline-offset: 3px !important; }
img:not([src]) { outline: 1px dashed #999; outline-offset: -1px; color: #666; }
`

export type Shown = {
  /** Not all of it is shown. */
  readonly cut: boolean
  readonly release: () => void
}

/** Shows a saved page in the empty document of a frame that runs nothing and loads nothing. */
export function showPage({ html, address, parts }: SavedPage, into: Document): Shown {
  const page = parsePage(html)
  const base = baseOf(page, address)
  const pictures = savedPictures(parts, base)
  const { census, cut } = rebuild(page, into, pictures)
  const cost = createStyleCost(census)
  let left = MOST_STYLE_CHARACTERS
  const sheets = stylesOf(page, base, pictures.styleOf).map(({ css, media, base: from }) => {
    left -= css.length
    if (left < 0) return ''
    const addressOf = (written: string) => pictures.addressOf(written, from)
    const safe = safeSheet(css, { addressOf, affords: cost.affords })
    return media === '' ? safe : `@media ${media} { ${safe} }`
  })
  adopt(into, [...sheets, OURS])
  return { cut: cut || left < 0 || cost.isExceeded(), release: pictures.release }
}

/** A document takes sheets only of its own window. */
function adopt(into: Document, sheets: readonly string[]): void {
  const window = into.defaultView
  if (window === null) return
  into.adoptedStyleSheets = sheets.map((css) => {
    const sheet = new window.CSSStyleSheet()
    sheet.replaceSync(css)
    return sheet
  })
}

type Style = { readonly css: string; readonly media: string; readonly base: string | null }

/** The style sheets of a page in their order, as far as they came with it. */
function stylesOf(
  page: ParsedPage,
  base: string | null,
  styleOf: (address: string) => string | null,
): Style[] {
  return [...elementsIn(page.document)].filter(isStyle).flatMap((element) => {
    const href = element.tagName === 'link' ? attribute(element, 'href') : null
    const css = href === null ? charactersIn(element) : styleOf(href)
    const media = attribute(element, 'media') ?? ''
    if (css === null || attribute(element, 'disabled') !== null || !/^[\w\s(),:.<>=/-]*$/.test(media))
      return []
    return [{ css, media: media.trim(), base: href === null ? base : absolute(href, base) }]
  })
}

const isStyle = (element: Element): boolean =>
  element.tagName === 'style' ||
  (element.tagName === 'link' &&
    attribute(element, 'href') !== null &&
    /(?:^|\s)stylesheet(?:\s|$)/i.test(attribute(element, 'rel') ?? ''))

/** What relative addresses refer to: what the page says first, as in a browser. */
function baseOf(page: ParsedPage, address: string | null): string | null {
  for (const element of elementsIn(page.document)) {
    const said = element.tagName === 'base' ? attribute(element, 'href') : null
    if (said !== null) return absolute(said, address) ?? address
  }
  return address
}

function absolute(written: string, base: string | null): string | null {
  const from = base !== null && URL.canParse(base) ? base : undefined
  return URL.canParse(written, from) ? new URL(written, from).href : null
}
