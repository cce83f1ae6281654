import type { Span } from '../../../../shared/text/offsets.ts'
import type { MakeContestant } from './contestant.ts'
import { plainOffsets, showPeerText } from './peer-text.ts'

const TAG = 'bench-highlight'

/**
 * Highlights as Hypothesis makes them, written from its description: each annotation by itself is found by counting
 * through the text nodes of the document, has its text nodes split at its ends, and each piece wrapped in an element.
 * There is no way with ranges ready: wrapping one passage breaks the ranges of those that overlap it.
 */
export const wrapping: MakeContestant = async (host, text) => {
  const shown = showPeerText(host, text)
  let given: readonly Span[] = []
  let added = 0
  const highlight = (passage: Span, id: string) => {
    const { start, end } = plainOffsets(text, passage)
    wrap(rangeByCounting(shown.article, start, end), id)
  }
  return {
    ...shown,
    give: (passages) => void (given = passages),
    render: () => given.forEach((passage, index) => highlight(passage, `h${index}`)),
    isRendered: () => true,
    adding: (passage) => () => highlight(passage, `a${++added}`),
    hasAdded: () => true,
    at(x, y) {
      const found: number[] = []
      let element = document.elementFromPoint(x, y)?.closest<HTMLElement>(TAG)
      for (; element != null; element = element.parentElement?.closest<HTMLElement>(TAG))
        found.push(Number(element.dataset['id']?.slice(1)))
      return found
    },
  }
}

function rangeByCounting(root: HTMLElement, start: number, end: number): Range {
  const range = document.createRange()
  const nodes = document.createNodeIterator(root, NodeFilter.SHOW_TEXT)
  let at = 0
  for (let node = nodes.nextNode(); node instanceof Text; node = nodes.nextNode()) {
    const next = at + node.length
    if (at <= start && start < next) range.setStart(node, start - at)
    if (at < end && end <= next) {
      range.setEnd(node, end - at)
      break
    }
    at = next
  }
  return range
}

function wrap(range: Range, id: string): void {
  for (const node of wholeTextNodes(range)) {
    const element = document.createElement(TAG)
    element.className = 'wrapped'
    element.dataset['id'] = id
    node.replaceWith(element)
    element.append(node)
  }
}

/** The text nodes of a range, split at its ends so that each lies within it as a whole. */
function wholeTextNodes(range: Range): readonly Text[] {
  const { startContainer, startOffset, endContainer, endOffset } = range
  if (startContainer === endContainer && startContainer instanceof Text) {
    if (endOffset < startContainer.length) startContainer.splitText(endOffset)
    return [startOffset > 0 ? startContainer.splitText(startOffset) : startContainer]
  }
  if (endContainer instanceof Text && endOffset < endContainer.length) endContainer.splitText(endOffset)
  const first =
    startContainer instanceof Text && startOffset > 0 ? startContainer.splitText(startOffset) : startContainer
  const nodes: Text[] = []
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT)
  walker.currentNode = first
  for (let node: Node | null = first; node instanceof Text; node = walker.nextNode()) {
    nodes.push(node)
    if (node === endContainer) break
  }
  return nodes
}
