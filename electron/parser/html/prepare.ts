import { figcaptionOf, figureAround } from './picture-captions.ts'
import { attribute, elementsIn, isElement } from '../../../shared/html/elements.ts'
import { type Element, type ParentNode } from './tree.ts'

/** Posts of social media as their sites have them quoted: the words are in the page, a script would frame them. */
const EMBEDDED =
  /(?:^|\s)(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|fb-post|reddit-(?:card|embed-bq)|mastodon-embed)(?=\s|$)/
/** Conventional names of what no reader sees unless they point at it, or only hears. */
const UNSEEN =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-only|-text)?|assistive-text|u-hidden|(?:\w+-)*(?:tooltip|popover|hover-?card|rollover)(?:-(?:content|text|body|box|block|people-block))?)(?=\s|$)/i

/**
 * Changes the page's tree so that the extractors see it as a reader does: quoted posts lose the names by which they are
 * taken for advertisements, what style sheets hide until it is pointed at goes, and so does the description of a picture
 * in a figure without a caption, which would be taken for one.
 */
export function prepare(page: ParentNode): void {
  const uncaptioned = new Set<Element | null>()
  for (const element of elementsIn(page)) {
    if (element.tagName === 'figure' && figcaptionOf(element) === null) uncaptioned.add(element)
    if (element.tagName === 'img' && uncaptioned.has(figureAround(element)))
      element.attrs = element.attrs.filter(({ name }) => name !== 'alt')
    const names = attribute(element, 'class')?.slice(0, 400)
    if (names === undefined) continue
    if (element.tagName === 'blockquote' && EMBEDDED.test(names)) withoutNames(element)
    else if (UNSEEN.test(names)) element.childNodes = []
  }
}

/** Takes class and id from a quotation and from the boxes that hold nothing but it. */
function withoutNames(quote: Element): void {
  let box: Element | null = quote
  while (box !== null) {
    box.attrs = box.attrs.filter(({ name }) => name !== 'class' && name !== 'id')
    box = boxAround(box)
  }
}

function boxAround(element: Element): Element | null {
  const { parentNode } = element
  if (parentNode === null || !isElement(parentNode) || parentNode.tagName !== 'div') return null
  return parentNode.childNodes.every((child) => child === element || !isElement(child)) ? parentNode : null
}
