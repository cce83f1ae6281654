import articleStyles from '../../../../renderer/src/features/reader/article/article.module.css'
import paneStyles from '../../../../renderer/src/features/reader/pane/pane.module.css'
import type { TextRow } from '../../../../renderer/src/data/tables.ts'
import type { Span } from '../../../../shared/text/offsets.ts'

export type PeerText = {
  readonly article: HTMLElement
  readonly scroller: HTMLElement
  /** A range over a passage, as long as no text node was split. */
  readonly rangeOf: (passage: Span) => Range
}

/** The text as paragraphs in a scrolling box, in the same type and measure as the reading pane's. */
export function showPeerText(host: HTMLElement, text: TextRow): PeerText {
  const scroller = document.createElement('div')
  const column = document.createElement('div')
  const article = document.createElement('article')
  scroller.className = paneStyles['scroller'] ?? ''
  column.className = paneStyles['column'] ?? ''
  article.className = paneStyles['article'] ?? ''
  for (const { start, end } of text.blocks) {
    const paragraph = document.createElement('p')
    paragraph.className = articleStyles['paragraph'] ?? ''
    paragraph.textContent = text.content.slice(start, end)
    article.append(paragraph)
  }
  column.append(article)
  scroller.append(column)
  host.replaceChildren(scroller)
  const paragraphs = [...article.children]
  const placeOf = (at: number, edge: 'start' | 'end'): readonly [Node, number] => {
    const index = text.blocks.findIndex(({ end }) => (edge === 'start' ? end > at : end >= at))
    const node = paragraphs[index]?.firstChild
    if (node === null || node === undefined) throw new Error(`no text at ${at}`)
    return [node, at - (text.blocks[index]?.start ?? 0)]
  }
  return {
    article,
    scroller,
    rangeOf({ start, end }) {
      const range = document.createRange()
      range.setStart(...placeOf(start, 'start'))
      range.setEnd(...placeOf(end, 'end'))
      return range
    },
  }
}

/** Offsets in the joined text nodes, in which paragraphs have nothing between them. */
export function plainOffsets({ blocks }: TextRow, { start, end }: Span): { start: number; end: number } {
  const separators = (at: number) => 2 * blocks.findLastIndex((block) => block.start <= at)
  return { start: start - separators(start), end: end - separators(end - 1) }
}
