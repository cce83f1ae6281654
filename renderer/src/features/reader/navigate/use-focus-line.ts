import { useEffect } from 'react'
import { blockAt } from '../../../../../shared/text/paragraphs.ts'
import { hasColumns } from '../../../dom/columns.ts'
import { readCaret, watchSelection } from '../../../dom/selection.ts'
import type { Reading } from '../pane/reading.ts'

const HERE = 'data-here'
/** Where the eyes are when nothing else tells: a third down the view. */
const EYES = 1 / 3
/** Between two blocks, as far as the next one is looked for, in pixels. */
const GAP = 30
/** The share of the text's width that the first of two columns takes, about. */
const COLUMN = 0.45

/**
 * While `on`, marks the block that is being read with `data-here`: the one last pointed at, the one with the sentence cursor
 * or, after scrolling, the one in the upper third of the view.
 */
export function useFocusLine(reading: Reading | null, on: boolean): void {
  useEffect(() => {
    if (reading === null || !on) return undefined
    const { map, scroller } = reading
    const watching = new AbortController()
    const options = { passive: true, signal: watching.signal }
    let here: Element | null = null
    let frame = 0
    let pointer = ''
    const show = (block: Element | null) => {
      if (block === null || block === here) return
      here?.removeAttribute(HERE)
      here = block
      block.setAttribute(HERE, '')
    }
    const look = () => {
      frame = 0
      show(blockInView(map.article, scroller))
    }
    scroller.addEventListener(
      'scroll',
      () => {
        if (frame === 0) frame = requestAnimationFrame(look)
      },
      options,
    )
    scroller.addEventListener(
      'pointermove',
      ({ target, clientX, clientY }) => {
        // Text that moves below a pointer at rest is not pointed at.
        const at = `${clientX} ${clientY}`
        if (at !== pointer && target instanceof Element) show(target.closest('[data-block]'))
        pointer = at
      },
      options,
    )
    const stop = watchSelection(() => {
      const caret = readCaret(map)
      if (caret !== null) show(map.elementOf(Math.max(0, blockAt(map.blocks, caret))))
    })
    look()
    return () => {
      stop()
      watching.abort()
      cancelAnimationFrame(frame)
      here?.removeAttribute(HERE)
    }
  }, [reading, on])
}

function blockInView(article: HTMLElement, scroller: HTMLElement): Element | null {
  const { top, height } = scroller.getBoundingClientRect()
  const text = article.getBoundingClientRect()
  // Of two columns the first; between them there is nothing.
  const across = hasColumns(article) ? COLUMN / 2 : 1 / 2
  const fromLeft = getComputedStyle(article).direction === 'rtl' ? 1 - across : across
  for (let below = 0; below <= GAP; below += GAP / 3) {
    const hit = document.elementFromPoint(text.left + text.width * fromLeft, top + height * EYES + below)
    const block = hit !== null && scroller.contains(hit) ? hit.closest('[data-block]') : null
    if (block !== null) return block
  }
  return scroller.querySelector('[data-block]')
}
