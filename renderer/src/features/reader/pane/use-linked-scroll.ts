import { useEffect } from 'react'
import { useWorkspace } from '../../../state/workspace.ts'
import type { AlignedMarks } from '../aligned/aligned-marks.ts'
import { createFollowPlaces, roomOf } from '../aligned/follow-places.ts'
import { shareOff } from '../aligned/scroll-map.ts'

const TEXTS = '[data-pane] [data-scroller]'

/** What people scroll with. */
const INPUTS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const
/** After scrolling, what came into view is laid out and measured anew; the others are set right so many times at most. */
const MOST_CORRECTIONS = 4

/** A pane that others follow, where it stood when they began, how far each was off its place then, in pixels, and the share of that left. */
type Lead = {
  readonly pane: Element
  readonly began: number
  readonly off: Map<Element, number>
  left: number
}

/**
 * While panes are to scroll together, moves all to what the one that somebody scrolls shows: by passages that say the same, or to the
 * same share of their texts where there are none. Only the pane that was last touched leads, so that neither what follows nor a jump
 * asked for elsewhere sends it back.
 */
export function useLinkedScroll(marks: AlignedMarks): void {
  const together = useWorkspace((state) => state.scrollTogether)
  useEffect(() => {
    if (!together) return undefined
    const watching = new AbortController()
    const options = { capture: true, passive: true, signal: watching.signal }
    const placesBeside = createFollowPlaces(marks)
    // The browser scrolls first and tells of the wheel after that.
    const stood = new WeakMap<Element, number>()
    for (const text of document.querySelectorAll(TEXTS)) stood.set(text, text.scrollTop)
    let lead: Lead | null = null
    let frame = 0
    let corrections = 0

    const take = ({ target }: Event) => {
      const text = target instanceof Element ? target.closest('[data-pane]') : null
      const pane = text?.querySelector('[data-scroller]') ?? null
      if (pane === null) lead = null
      else if (lead?.pane !== pane)
        lead = { pane, began: stood.get(pane) ?? pane.scrollTop, off: new Map(), left: 1 }
    }
    const follow = (led: Lead) => {
      const { pane, began, off } = led
      led.left = Math.min(led.left, shareOff(began, pane.scrollTop, roomOf(pane)))
      for (const other of document.querySelectorAll(TEXTS)) {
        if (other === pane) continue
        const places = placesBeside(pane, other)
        if (places === null) {
          other.scrollTop = shareOf(pane) * roomOf(other)
          continue
        }
        // What does not stand beside it yet comes there while it is scrolled, not at once.
        const away = off.get(other) ?? other.scrollTop - places(began)
        off.set(other, away)
        const top = places(pane.scrollTop) + away * led.left
        if (Math.abs(other.scrollTop - top) >= 1) other.scrollTop = top
      }
    }
    const settle = () => {
      frame = 0
      if (lead === null) return
      follow(lead)
      corrections += 1
      if (corrections < MOST_CORRECTIONS) frame = requestAnimationFrame(settle)
    }
    for (const input of INPUTS) document.addEventListener(input, take, options)
    document.addEventListener(
      'scroll',
      ({ target }) => {
        if (target instanceof Element) stood.set(target, target.scrollTop)
        if (lead === null || target !== lead.pane) return
        corrections = 0
        follow(lead)
        if (frame === 0) frame = requestAnimationFrame(settle)
      },
      options,
    )
    return () => {
      watching.abort()
      cancelAnimationFrame(frame)
    }
  }, [together, marks])
}

const shareOf = (element: Element): number =>
  roomOf(element) <= 0 ? 0 : Math.min(1, Math.max(0, element.scrollTop / roomOf(element)))
