import type { DraftImage } from '../../../shared/text/compose.ts'
import { htmlBlocks } from './blocks.ts'
import type { PagePictures } from './page-pictures.ts'
import { isElement } from '../../../shared/html/elements.ts'
import { type Element, type ParentNode, textOf } from './tree.ts'

/**
 * The same pictures, each with the words of its own caption: those in the `figcaption` of the innermost figure around it,
 * as they become a block. Of a caption in several paragraphs the first. The tree has to be flat enough to climb.
 */
export function withCaptions(pictures: PagePictures): PagePictures {
  const known = new Map<Element, Pick<DraftImage, 'caption'>>()
  const captionIn = (figure: Element): Pick<DraftImage, 'caption'> => {
    const caption = figcaptionOf(figure)
    const [first] = caption === null ? [] : htmlBlocks(caption, null)
    return first === undefined ? {} : { caption: first.text }
  }
  return new Map(
    [...pictures].map(([element, picture]) => {
      const figure = figureAround(element)
      if (figure === null) return [element, picture]
      const caption = known.get(figure) ?? captionIn(figure)
      known.set(figure, caption)
      return [element, { ...picture, image: { ...picture.image, ...caption } }]
    }),
  )
}

/** The innermost figure that an element stands in. */
export function figureAround(element: Element): Element | null {
  let node: ParentNode | null = element.parentNode
  while (node !== null && isElement(node) && node.tagName !== 'figure') node = node.parentNode
  return node !== null && isElement(node) ? node : null
}

/** A figure's caption, but none of a figure inside it, and none without words. */
export function figcaptionOf(figure: ParentNode): Element | null {
  for (const child of figure.childNodes) {
    if (!isElement(child) || child.tagName === 'figure') continue
    const found = child.tagName === 'figcaption' ? withWords(child) : figcaptionOf(child)
    if (found !== null) return found
  }
  return null
}

const withWords = (caption: Element): Element | null => (textOf(caption) === '' ? null : caption)
