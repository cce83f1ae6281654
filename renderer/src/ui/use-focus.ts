import { useEffect, useRef, type RefObject } from 'react'

/** A ref for a field that takes the focus once `wanted`: because somebody just asked for it, never on its own. In a text of several lines it goes to the end. */
export function useFocus<T extends HTMLElement>(wanted: boolean): RefObject<T | null> {
  const ref = useRef<T>(null)
  useEffect(() => {
    if (!wanted) return
    const field = ref.current
    field?.focus()
    if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length)
  }, [wanted])
  return ref
}
