import { useEffect, useState, type RefObject } from 'react'

/** True from when an element first comes within a screen of the view. Engines without `scrollMargin` wait until it is in it. */
export function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (near || element.current === null) return undefined
    const options: IntersectionObserverInit & { readonly scrollMargin: string } = { scrollMargin: '100% 0px' }
    const watching = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true)
    }, options)
    watching.observe(element.current)
    return () => watching.disconnect()
  }, [element, near])
  return near
}
