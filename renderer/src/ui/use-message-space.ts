import { useLayoutEffect, type RefObject } from 'react'

/** How much of the window's foot the messages on show take; dialogs stay above it. */
const ROOM = '--messages-room'

/** Tells the style sheets how much room the messages take, as long as there are any. */
export function useMessageSpace(stack: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = stack.current
    if (element === null) return undefined
    const root = document.documentElement.style
    const tell = () => {
      if (element.offsetHeight === 0) root.removeProperty(ROOM)
      else root.setProperty(ROOM, `calc(${element.offsetHeight}px + var(--status-height) + var(--space-3))`)
    }
    const observer = new ResizeObserver(tell)
    observer.observe(element)
    tell()
    return () => {
      observer.disconnect()
      root.removeProperty(ROOM)
    }
  }, [stack])
}
