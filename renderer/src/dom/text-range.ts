import type { Block } from '../../../shared/text/document.ts'
import { offset } from '../../../shared/text/offsets.ts'
import type { Span, TextOffset } from '../../../shared/text/offsets.ts'
import { textOf } from './block-text.ts'

/**
 * One rendered version: converts between offsets of its canonical text and places in its DOM. It expects the article to
 * hold one element `[data-block=<index>]` per block whose text nodes, joined, are exactly the block's text. Elements are
 * found when first asked for and again after React replaced them, so a map lives as long as its article element.
 */
export type TextMap = {
  readonly article: HTMLElement
  readonly blocks: readonly Block[]
  /** Indices, ascending, of the blocks before which something may stand that is no part of the text. */
  readonly seams: readonly number[]
  /** The passage as a range, or null if one of its blocks is not rendered or nothing of it is text. */
  readonly rangeFor: (span: Span) => Range | null
  /** The same as a range that costs nothing to keep, for painting. */
  readonly staticRangeFor: (span: Span) => StaticRange | null
  /**
   * The offset of a DOM position; positions between blocks, in inserts or outside the article, give the start of the next block
   * or, behind the last one, the end of the text. Null when nothing is rendered or the node is of another document.
   */
  readonly offsetFor: (node: Node, at: number) => TextOffset | null
  readonly elementOf: (blockIndex: number) => HTMLElement | null
}

/** Creates the map of one article element; O(1), the work is done lazily and cached by block. */
export function createTextMap(
  article: HTMLElement,
  blocks: readonly Block[],
  seams: readonly number[] = [],
): TextMap {
  let elements: ReadonlyMap<number, HTMLElement> = new Map()

  function elementOf(index: number): HTMLElement | null {
    const known = elements.get(index)
    if (known !== undefined && article.contains(known)) return known
    elements = blockElements(article)
    return elements.get(index) ?? null
  }

  function boundaries(span: Span): StaticRangeInit | null {
    const first = firstIndex(blocks, (block) => block.end > span.start)
    const last = firstIndex(blocks, (block) => block.start >= span.end) - 1
    const from = placeIn(first, span.start, 'start')
    const to = placeIn(last, span.end, 'end')
    if (first > last || from === null || to === null) return null
    return { startContainer: from.node, startOffset: from.at, endContainer: to.node, endOffset: to.at }
  }

  function placeIn(index: number, at: number, edge: 'start' | 'end') {
    const block = blocks[index]
    const element = elementOf(index)
    if (block === undefined || element === null) return null
    const within = Math.min(Math.max(at, block.start), block.end) - block.start
    return textOf(element).place(within, edge)
  }

  return {
    article,
    blocks,
    seams,
    elementOf,
    rangeFor(span) {
      const found = boundaries(span)
      if (found === null) return null
      const range = document.createRange()
      range.setStart(found.startContainer, found.startOffset)
      range.setEnd(found.endContainer, found.endOffset)
      return range
    },
    staticRangeFor(span) {
      const found = boundaries(span)
      return found === null ? null : new StaticRange(found)
    },
    offsetFor(node, at) {
      if (node.getRootNode() !== article.getRootNode()) return null
      const inside = blockAround(article, node)
      const block = inside === null ? undefined : blocks[blockIndexOf(inside)]
      if (inside !== null && block !== undefined)
        return offset(Math.min(block.start + textOf(inside).lengthBefore(node, at), block.end))
      return offsetBetweenBlocks(node, at)
    },
  }

  function offsetBetweenBlocks(node: Node, at: number): TextOffset | null {
    const probe = document.createRange()
    probe.setStart(node, at)
    const rendered = article.querySelectorAll<HTMLElement>('[data-block]')
    const next = firstIndex(rendered, (element) => probe.comparePoint(element, 0) >= 0)
    const following = rendered[next]
    const last = rendered[rendered.length - 1]
    if (following !== undefined) return blocks[blockIndexOf(following)]?.start ?? null
    return last === undefined ? null : (blocks[blockIndexOf(last)]?.end ?? null)
  }
}

/** The index that a rendered block carries; NaN for any other element. */
export const blockIndexOf = (element: HTMLElement): number =>
  // Twice as fast as `dataset`, and asked of every block of a book when it opens.
  Number(element.getAttribute('data-block') ?? Number.NaN)

function blockElements(article: HTMLElement): ReadonlyMap<number, HTMLElement> {
  const found = article.querySelectorAll<HTMLElement>('[data-block]')
  return new Map(Array.from(found, (element) => [blockIndexOf(element), element]))
}

function blockAround(article: HTMLElement, node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement
  const block = element?.closest<HTMLElement>('[data-block]') ?? null
  return block !== null && article.contains(block) ? block : null
}

/** Index of the first entry for which a predicate holds that is false for a prefix only; `length` if none. */
export function firstIndex<T>(
  entries: { readonly length: number; readonly [index: number]: T },
  holds: (entry: T) => boolean,
): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    const entry = entries[middle]
    if (entry !== undefined && holds(entry)) high = middle
    else low = middle + 1
  }
  return low
}
