import type { DraftImage } from '../../../shared/text/compose.ts'
import { MIN_IMAGE_SIDE } from '../limits.ts'
import { isDataUri } from '../pictures/data-uri.ts'
import { heldAddress, withoutTokens } from './data-uris.ts'
import { pictureAddresses } from './picture-addresses.ts'
import { attribute, elementsIn, isElement } from '../../../shared/html/elements.ts'
import { type Element, type ParentNode } from './tree.ts'

/** The pictures of a page by their elements. */
export type PagePictures = ReadonlyMap<Element, PagePicture>
type PagePicture = {
  readonly image: DraftImage
  /** It is part of a link to another page, as pictures of teasers are. */
  readonly leadsAway: boolean
}

/** What pages call the pictures that are part of their furniture. */
const FURNITURE =
  /(?:^|[\s_-])(?:avatar|gravatar|author|byline|logo|icons?|emoji|smiley|badge|spacer|pixel|tracking|sprite)(?=[\s_-]|$)/i
/** Elements around a picture whose names tell about it. */
const AROUND = 3
const ALT = 4000

/**
 * Finds the pictures of a page and puts the addresses that were `held` back out of the tree's sight. Has to come before
 * styles are removed, which is where SingleFile keeps pictures that stand several times. `nameOf` turns an address into
 * the name that its bytes are known by.
 */
export function pagePictures(
  page: ParentNode,
  held: readonly string[],
  nameOf: (address: string) => string,
): PagePictures {
  const pictures = new Map<Element, PagePicture>()
  const variables = new Map<string, string>()
  const images: Element[] = []
  for (const element of elementsIn(page)) {
    const { tagName } = element
    if (tagName === 'style') addVariables(element, held, variables)
    else if (tagName === 'img' || tagName === 'image') images.push(element)
  }
  for (const element of images) {
    const names = addressesOf(element, variables)
      .map((address) => heldAddress(address, held))
      .map((address) => (isDataUri(address) ? address : nameOf(address.trim())))
    if (names.length === 0 || isSmall(element) || isFurniture(element)) continue
    const alt = (attribute(element, 'alt') ?? attribute(element, 'title') ?? '').slice(0, ALT)
    pictures.set(element, { image: { names, alt }, leadsAway: leadsAway(element) })
  }
  if (held.length > 0) removeTokens(page)
  return pictures
}

function addressesOf(element: Element, variables: ReadonlyMap<string, string>): readonly string[] {
  if (element.tagName === 'image')
    return [attribute(element, 'href') ?? attribute(element, 'xlink:href') ?? ''].filter(
      (href) => href !== '',
    )
  const variable = /--sf-img-\d{1,6}/.exec(attribute(element, 'style')?.slice(0, 4000) ?? '')?.[0]
  const shared = variable === undefined ? undefined : variables.get(variable)
  return [...(shared === undefined ? [] : [shared]), ...pictureAddresses(element)]
}

const VARIABLE = /(--sf-img-\d{1,6})\s*:\s*url\(\s*["']?(data:[^"')\s]+)/gi

function addVariables(style: Element, held: readonly string[], variables: Map<string, string>): void {
  for (const child of style.childNodes)
    if ('value' in child && child.value.includes('--sf-img-'))
      for (const [, name = '', address = ''] of child.value.matchAll(VARIABLE))
        variables.set(name, heldAddress(address, held))
}

/** By what the page says: most icons are not in the file, so that their own size cannot be looked at. */
function isSmall(element: Element): boolean {
  return ['width', 'height'].some((name) => {
    const side = /^\s*(\d{1,5})(?:px)?\s*$/.exec(attribute(element, name) ?? '')?.[1]
    return side !== undefined && Number(side) < MIN_IMAGE_SIDE
  })
}

function isFurniture(element: Element): boolean {
  let node: ParentNode | null = element
  for (let up = 0; up <= AROUND && node !== null && isElement(node) && node.tagName !== 'body'; up++) {
    if (node.tagName === 'article' || node.tagName === 'main') return false
    if (FURNITURE.test((attribute(node, 'class') ?? '').slice(0, 400))) return true
    node = node.parentNode
  }
  return false
}

function leadsAway(element: Element): boolean {
  let link: ParentNode | null = element.parentNode
  for (let up = 0; up < 4 && link !== null && isElement(link) && link.tagName !== 'a'; up++)
    link = link.parentNode
  if (link === null || !isElement(link) || link.tagName !== 'a') return false
  const href = attribute(link, 'href') ?? '#'
  return !/^(?:#|data:|javascript:|\s*$)|\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i.test(href)
}

/** The extractors are to see the page as it would be without any pictures in it. */
function removeTokens(page: ParentNode): void {
  for (const element of elementsIn(page)) {
    for (const entry of element.attrs) entry.value = withoutTokens(entry.value)
    for (const child of element.childNodes) if ('value' in child) child.value = withoutTokens(child.value)
  }
}
