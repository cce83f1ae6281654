import { elementName, isAllowedAttribute, isAllowedOnShape, isShape } from './allowed.ts'
import { DEEPEST, MOST_DRAWN, MOST_NODES } from './bounds.ts'
import type { Pictures } from './pictures.ts'
import { safeDeclarations } from './safe-css.ts'
import { attribute, isElement } from '../../../../../shared/html/elements.ts'
import { type Element as Parsed, type ParsedPage } from './parse-page.ts'
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
export function rebuild(page: ParsedPage, into: Document, pictures: Pictures): Rebuilt {
  const of = new Map<string, number>()
  let nodes = 0
  let drawn = 0
  let { cut } = page
  const scratch = document.createElement('div')

  const count = (key: string) => of.set(plain(key), (of.get(plain(key)) ?? 0) + 1)
  function note(element: Element) {
    count(element.localName)
    for (const name of element.classList) count(`.${name}`)
    if (element.id !== '') count(`#${element.id}`)
  }

  function dress(
    from: Parsed,
    to: HTMLElement | SVGElement,
    allowed: (name: string, value: string) => boolean,
  ) {
    for (const { name, value } of from.attrs) if (allowed(name, value)) to.setAttribute(name, value)
    const style = attribute(from, 'style')
    if (style === null) return
    scratch.style.cssText = style
    to.style.cssText = safeDeclarations(scratch.style, (written) => pictures.addressOf(written))
  }

  function htmlElement(from: Parsed): HTMLElement | null {
    const name = elementName(from.tagName)
    if (name === null) return null
    const to = into.createElement(name)
    dress(from, to, (key, value) => isAllowedAttribute(name, key, value))
    if (name === 'a') nameLink(from, to)
    if (name === 'img') showPicture(from, to, pictures)
    if (/^(?:button|input|select|textarea|fieldset)$/.test(name)) to.setAttribute('disabled', '')
    return to
  }

  function shape(from: Parsed): SVGElement | null {
    if (!isShape(from.tagName)) return null
    drawn += (attribute(from, 'd')?.length ?? 0) + (attribute(from, 'points')?.length ?? 0) + 50
    if (drawn > MOST_DRAWN) return null
    const to = into.createElementNS(SVG, from.tagName)
    dress(from, to, isAllowedOnShape)
    return to
  }

  function made(from: Parsed): HTMLElement | SVGElement | null {
    const namespace: string = from.namespaceURI
    if (namespace === HTML) return htmlElement(from)
    return namespace === SVG ? shape(from) : null
  }

  /** Without recursion, because pages nest as deep as they like; what is deeper than may be goes on beside it. */
  function fill(from: Parsed, to: Node) {
    const stack = [{ from, to, depth: 0, next: 0 }]
    for (let level = stack.at(-1); level !== undefined; level = stack.at(-1)) {
      const child = level.from.childNodes[level.next++]
      if (child === undefined) stack.pop()
      else if (nodes >= MOST_NODES) {
        cut = true
        return
      } else if (isElement(child)) {
        const element = made(child)
        if (element === null) continue
        nodes += 1
        note(element)
        level.to.appendChild(element)
        const inner = level.depth < DEEPEST ? element : level.to
        stack.push({ from: child, to: inner, depth: level.depth + 1, next: 0 })
      } else if (child.nodeName === '#text' && 'value' in child) {
        nodes += 1
        level.to.appendChild(into.createTextNode(child.value))
      }
    }
  }

  for (const [from, to] of [
    [page.root, into.documentElement],
    [page.body, into.body],
  ] as const) {
    if (from !== null) dress(from, to, (key, value) => isAllowedAttribute(to.localName, key, value))
    note(to)
  }
  if (page.body !== null) fill(page.body, into.body)
  return { census: { all: nodes, of }, cut }
}

/** A link leads nowhere; where it led is said when it is pointed at. */
function nameLink(from: Parsed, to: HTMLElement): void {
  const address = attribute(from, 'href') ?? ''
  if (/^(?:https?:|mailto:)/i.test(address) && address.length <= 2000) to.title = address
}

/** What did not come with the file is named instead of shown. */
function showPicture(from: Parsed, to: HTMLElement, pictures: Pictures): void {
  const address = pictures.addressOf(attribute(from, 'src') ?? '')
  if (address !== null) to.setAttribute('src', address)
}
