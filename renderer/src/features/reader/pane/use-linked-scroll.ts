import { useEffect } from 'react'
import { useWorkspace } from '../../../state/workspace.ts'

const TEXTS = '[data-pane] [data-scroller]'

/** What people scroll with. */
const INPUTS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/**
 * While panes are to scroll together, moves all to the same share of their texts as the one that somebody scrolls. Only
 * the pane that was last touched leads, so that neither what follows nor a jump asked for elsewhere sends it back.
 */
export function useLinkedScroll(): void {
  const together = useWorkspace((state) => state.scrollTogether)
  useEffect(() => {
    if (!together) return undefined
    const watching = new AbortController()
    const options = { capture: true, passive: true, signal: watching.signal }
    let leader: Element | null = null
    const lead = ({ target }: Event) => {
      const pane = target instanceof Element ? target.closest('[data-pane]') : null
      leader = pane?.querySelector('[data-scroller]') ?? null
    }
    for (const input of INPUTS) document.addEventListener(input, lead, options)
    document.addEventListener(
      'scroll',
      ({ target }) => {
        if (leader === null || target !== leader) return
        const share = shareOf(leader)
        for (const other of document.querySelectorAll(TEXTS))
          if (other !== leader) other.scrollTop = share * roomOf(other)
      },
      options,
    )
    return () => watching.abort()
  }, [together])
}

/** How far an element can be scrolled, in pixels. */
const roomOf = ({ scrollHeight, clientHeight }: Element): number => scrollHeight - clientHeight

const shareOf = (element: Element): number =>
  roomOf(element) <= 0 ? 0 : Math.min(1, Math.max(0, element.scrollTop / roomOf(element)))
