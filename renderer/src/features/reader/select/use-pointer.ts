import { useEffect, useState } from 'react'
import type { IntervalIndex } from '../../../../../shared/anchor/interval-index.ts'
import type { AnnotationId } from '../../../../../shared/ids.ts'
import type { Annotation } from '../../../../../shared/project/annotation.ts'
import { partNumber } from '../../../../../shared/project/quotation.ts'
import type { TextOffset } from '../../../../../shared/text/offsets.ts'
import { offsetAtPoint } from '../../../dom/hit-test.ts'
import { readSelection } from '../../../dom/selection.ts'
import { setPile } from '../../../state/pile.ts'
import { workspace } from '../../../state/workspace.ts'
import { pileAt, topmostAt } from '../navigate/step-annotation.ts'
import { type Reading, screenBox } from '../pane/reading.ts'

/** The place last clicked, remembered for keys that work on it. */
export type LastPoint = {
  readonly read: () => TextOffset | null
  readonly write: (at: TextOffset | null) => void
}

/**
 * Clicks and hovering on the text of a pane: highlights are painted, not elements, so they are found by place. Returns the
 * place last clicked.
 */
export function usePointer(
  reading: Reading | null,
  index: IntervalIndex<Annotation>,
  openLink: (href: string) => void,
  showHover: (hovered: AnnotationId | null) => void,
): LastPoint {
  const [point] = useState(createLastPoint)

  useEffect(() => {
    if (reading === null) return undefined
    const { article } = reading.map
    const listening = new AbortController()
    const { signal } = listening

    const click = (event: MouseEvent) => {
      const link = linkAt(event)
      if (link !== null) {
        event.preventDefault()
        openLink(link)
        return
      }
      if (readSelection(reading.map) !== null) return
      const at = offsetAtPoint(reading.map, event.clientX, event.clientY)
      const pile = at === null ? [] : pileAt(index, at)
      point.write(at)
      setPile(pile.map(({ id }) => id))
      activate(reading, pile[0] ?? null)
    }
    let pointed: Element | null = null
    // Of the block only: a style of the whole article would have all its highlights painted again.
    const setOver = (block: Element | null) => {
      if (block === pointed) return
      pointed?.removeAttribute(OVER)
      block?.setAttribute(OVER, '')
      pointed = block
    }
    const leave = () => {
      setOver(null)
      showHover(null)
    }
    const move = oncePerFrame(({ target, clientX, clientY, buttons }: PointerEvent) => {
      const at = buttons === 0 ? offsetAtPoint(reading.map, clientX, clientY) : null
      const found = at === null ? null : topmostAt(index, at)
      setOver(found !== null && target instanceof Element ? target.closest('[data-block]') : null)
      showHover(found?.id ?? null)
    }, signal)
    // A middle click would open a tab past the question whether to leave.
    const middle = (event: MouseEvent) => {
      if (linkAt(event) !== null) event.preventDefault()
    }

    article.addEventListener('click', click, { signal })
    article.addEventListener('auxclick', middle, { signal })
    article.addEventListener('pointermove', move, { signal })
    article.addEventListener('pointerleave', leave, { signal })
    return () => {
      listening.abort()
      setOver(null)
    }
  }, [reading, index, openLink, showHover, point])

  return point
}

/** On a block while the pointer is on a highlight in it. */
const OVER = 'data-over-highlight'

/**
 * Makes an annotation the active one as if clicked in the text at the part it is met at, so that its card opens beside that;
 * null lets go.
 */
export function activate(reading: Reading, annotation: Annotation | null): void {
  const { setActiveAnnotation } = workspace.getState()
  if (annotation === null) setActiveAnnotation(null)
  else setActiveAnnotation(annotation.id, screenBox(reading, annotation.anchor), partNumber(annotation))
}

function createLastPoint(): LastPoint {
  let last: TextOffset | null = null
  return { read: () => last, write: (at) => void (last = at) }
}

function linkAt({ target }: MouseEvent): string | null {
  const link = target instanceof Element ? target.closest('a[data-source-link]') : null
  return link?.getAttribute('href') ?? null
}

function oncePerFrame<E extends Event>(handle: (event: E) => void, signal: AbortSignal): (event: E) => void {
  let latest: E | null = null
  return (event) => {
    if (latest === null)
      requestAnimationFrame(() => {
        const due = latest
        latest = null
        if (due !== null && !signal.aborted) handle(due)
      })
    latest = event
  }
}
