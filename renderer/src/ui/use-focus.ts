import { useEffect, useRef, type RefObject } from 'react'

/** A ref for a field that takes the focus once `wanted`: because somebody just asked for it, never on its own. */
export function useFocus<T extends HTMLElement>(wanted: boolean): RefObject<T | null> {
  const ref = useRef<T>(null)
  useEffect(() => {
    if (wanted) ref.current?.focus()
  }, [wanted])
  return ref
}
