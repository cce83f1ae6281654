import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react'
import { useListener } from './use-listener.ts'

/**
 * For what floats beside the text and may vanish with the focus in it: the focus then goes back to where it came from,
 * or to the `home` of things that were never entered from anywhere. Returns what sends it there at once.
 */
export function useReturnFocus(
  element: RefObject<HTMLElement | null>,
  home: () => HTMLElement | null,
): () => void {
  const cameFrom = useRef<HTMLElement | null>(null)
  const latestHome = useRef(home)
  useLayoutEffect(() => {
    latestHome.current = home
  })
  useListener(element, 'focusin', ({ relatedTarget }) => {
    if (relatedTarget instanceof HTMLElement && element.current?.contains(relatedTarget) === false)
      cameFrom.current = relatedTarget
  })
  const goBack = useCallback(() => {
    const back = cameFrom.current?.isConnected === true ? cameFrom.current : latestHome.current()
    back?.focus({ preventScroll: true })
  }, [])
  useLayoutEffect(() => {
    const own = element.current
    return () => {
      if (own?.contains(document.activeElement) === true) goBack()
    }
  }, [element, goBack])
  return goBack
}
