import { useEffect, useRef, type RefObject } from 'react'

/**
 * Hears what happens inside an element that is no control itself, such as a card: the controls in it stay what one
 * operates. The handler may change freely.
 */
export function useListener<Type extends keyof HTMLElementEventMap>(
  element: RefObject<HTMLElement | null>,
  type: Type,
  handler: (event: HTMLElementEventMap[Type]) => void,
): void {
  const latest = useRef(handler)
  useEffect(() => {
    latest.current = handler
  })
  useEffect(() => {
    const target = element.current
    const listener = (event: HTMLElementEventMap[Type]) => latest.current(event)
    target?.addEventListener(type, listener)
    return () => target?.removeEventListener(type, listener)
  }, [element, type])
}
