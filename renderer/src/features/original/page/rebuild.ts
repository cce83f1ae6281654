import { elementName, isAllowedAttribute, isAllowedOnShape, isShape } from './allowed.ts'
import { DEEPEST, MOST_DRAWN, MOST_NODES } from './bounds.ts'
import type { Pictures } from './pictures.ts'
import { safeDeclarations } from './safe-css.ts'
import { type Census, plain } from './style-cost.ts'

const HTML = 'http://www.w3.org/1999/xhtml'
const SVG = 'http://www.w3.org/2000/svg'

export type Rebuilt = {
  /** How many elements there are of each name, class and id. */
  readonly census: Census
  /** Whether the page was too large to be shown whole. */
  readonly cut: boolean
}

/**
 * Builds a page that was parsed, but never shown, once more inside an empty document: only elements and attributes that are
 * allowed by name, made one by one, so that nothing else can come along.
 */
export function rebuild(page: Document, into: Document, pictures: Pictures): Rebuilt {
  const of = new Map<string, number>()
  let nodes = 0
  let drawn = 0
  let cut = false
  const scratch = document.createElement('div')

  const count = (key: string) => of.set(plain(key), (of.get(plain(key)) ?? 0) + 1)
  function note(element: Element) {
    count(element.localName)
    for (const name of element.classList) count(`.${name}`)
    if (element.id !== '') count(`#${element.id}`)
  }

  function dress(
    from: Element,
    to: HTMLElement | SVGElement,
    allowed: (name: string, value: string) => boolean,
  ) {
    for (const { name, value } of from.attributes) if (allowed(name, value)) to.setAttribute(name, value)
    const style = from.getAttribute('style')
    if (style === null) return
    scratch.style.cssText = style
    to.style.cssText = safeDeclarations(scratch.style, (written) => pictures.addressOf(written))
  }

  function htmlElement(from: Element): HTMLElement | null {
    const name = elementName(from.localName)
    if (name === null) return null
    const to = into.createElement(name)
    dress(from, to, (attribute, value) => isAllowedAttribute(name, attribute, value))
    if (name === 'a') nameLink(from, to)
    if (name === 'img') showPicture(from, to, pictures)
    if (/^(?:button|input|select|textarea|fieldset)$/.test(name)) to.setAttribute('disabled', '')
    return to
  }

  function shape(from: Element): SVGElement | null {
    if (!isShape(from.localName)) return null
    drawn += (from.getAttribute('d')?.length ?? 0) + (from.getAttribute('points')?.length ?? 0) + 50
    if (drawn > MOST_DRAWN) return null
    const to = into.createElementNS(SVG, from.localName)
    dress(from, to, isAllowedOnShape)
    return to
  }

  /** `deepest` takes what is nested deeper than may be. */
  function fill(from: Node, to: Node, depth: number) {
    for (const child of from.childNodes) {
      if (nodes >= MOST_NODES) {
        cut = true
        return
      }
      if (child.nodeType === Node.TEXT_NODE) {
        nodes += 1
        to.appendChild(into.createTextNode(child.nodeValue ?? ''))
      } else if (child instanceof Element) {
        const made =
          child.namespaceURI === HTML ? htmlElement(child) : child.namespaceURI === SVG ? shape(child) : null
        if (made === null) continue
        nodes += 1
        note(made)
        to.appendChild(made)
        fill(child, depth < DEEPEST ? made : to, depth + 1)
      }
    }
  }

  for (const [from, to] of [
    [page.documentElement, into.documentElement],
    [page.body, into.body],
  ] as const) {
    dress(from, to, (attribute, value) => isAllowedAttribute(to.localName, attribute, value))
    note(to)
  }
  fill(page.body, into.body, 0)
  return { census: { all: nodes, of }, cut }
}

/** A link leads nowhere; where it led is said when it is pointed at. */
function nameLink(from: Element, to: HTMLElement): void {
  const address = from.getAttribute('href') ?? ''
  if (/^(?:https?:|mailto:)/i.test(address) && address.length <= 2000) to.title = address
}

/** What did not come with the file is named instead of shown. */
function showPicture(from: Element, to: HTMLElement, pictures: Pictures): void {
  const address = pictures.addressOf(from.getAttribute('src') ?? '')
  if (address !== null) to.setAttribute('src', address)
}
