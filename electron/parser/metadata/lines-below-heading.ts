import { elementsIn, isElement } from '../../../shared/html/elements.ts'
import { type Element, type Node, type ParentNode, textOf } from '../html/tree.ts'

const MOST_HEADINGS = 3
/** Elements after a heading among which byline and date are looked for. */
const NEAR = 60
const MOST_LINES = 10
const LONGEST = 160

/** The short lines that follow a page's first main headings: there pages without marked bylines say who and when. */
export function linesBelowHeadings(root: ParentNode): string[] {
  const lines: string[] = []
  let headings = 0
  let left = 0
  for (const element of elementsIn(root)) {
    if (element.tagName === 'h1') {
      if (++headings > MOST_HEADINGS) break
      left = textOf(element, 20) === '' ? left : NEAR
    } else if (left > 0 && lines.length < MOST_LINES * headings) {
      left--
      const line = hasOwnText(element) ? textOf(element, LONGEST + 1) : ''
      if (line !== '' && line.length <= LONGEST && !lines.includes(line)) lines.push(line)
    }
  }
  return lines
}

/** Text of its own, or within a phrase of its own: then the element is the line and not a frame around lines. */
const hasOwnText = (element: Element): boolean =>
  !/^(?:script|style|noscript|svg|path|option|button)$/.test(element.tagName) &&
  element.childNodes.some(
    (child) =>
      isWords(child) || (isElement(child) && PHRASE.test(child.tagName) && child.childNodes.some(isWords)),
  )

const PHRASE = /^(?:a|b|em|i|span|strong|time)$/
const isWords = (node: Node): boolean =>
  node.nodeName === '#text' && 'value' in node && node.value.trim() !== ''
