import { useEffect, useRef, useState } from 'react'

/** How long the pointer may take from a mark to its card. */
const WAY_MS = 220

/** The card that is shown of a mark. */
export type ShownCard = {
  /** Of an item; null while none is shown. */
  readonly id: string | null
  /** The pointer is on the card itself, or has left it. */
  readonly hold: () => void
  readonly leave: () => void
}

/**
 * Which mark the pointer rests on or the keyboard is at. Esc takes its card away, moving the view too. The first card waits
 * until the pointer has rested for `rest` ms, so that none lies in the way of a pointer that only passes.
 */
export function useCard(scroller: { readonly current: HTMLElement | null }, rest = 0): ShownCard {
  const [id, setId] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const shown = useRef(id)
  useEffect(() => {
    shown.current = id
  })
  const hold = () => clearTimeout(timer.current)
  const leave = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setId(null), WAY_MS)
  }
  useEffect(() => {
    const box = scroller.current
    if (box === null) return undefined
    const listening = new AbortController()
    const { signal } = listening
    const idOf = (target: EventTarget | null) =>
      target instanceof Element ? (target.closest('[data-mark]')?.getAttribute('data-mark') ?? null) : null
    const show = (next: string) => {
      clearTimeout(timer.current)
      setId(next)
    }
    const showRested = (next: string) => {
      if (rest === 0 || shown.current !== null) return show(next)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => setId(next), rest)
      return undefined
    }
    const later = () => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => setId(null), WAY_MS)
    }
    const now = () => {
      clearTimeout(timer.current)
      setId(null)
    }
    const on = (type: string, handler: (event: Event) => void) =>
      box.addEventListener(type, handler, { signal })
    on('pointerover', ({ target }) => {
      const over = idOf(target)
      if (over !== null) showRested(over)
      else later()
    })
    on('pointerleave', later)
    on('pointerdown', now)
    on('wheel', now)
    on('focusin', ({ target }) => {
      const focused = idOf(target)
      if (focused !== null && target instanceof Element && target.matches(':focus-visible')) show(focused)
    })
    on('focusout', now)
    on('keydown', (event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== 'Escape' || shown.current === null) return
      now()
      event.stopPropagation()
    })
    return () => {
      clearTimeout(timer.current)
      listening.abort()
    }
  }, [scroller, rest])
  return { id, hold, leave }
}
