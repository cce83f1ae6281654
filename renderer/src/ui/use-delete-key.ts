import type { RefObject } from 'react'
import { isTextField } from './is-text-field.ts'
import { useListener } from './use-listener.ts'

/** Lets `Delete` delete what the focus is in: the innermost such thing, and never while text is typed. With Shift it is another key. */
export function useDeleteKey(element: RefObject<HTMLElement | null>, onDelete: () => void): void {
  useListener(element, 'keydown', (event) => {
    if (event.key !== 'Delete' || event.shiftKey || event.defaultPrevented || isTextField(event.target))
      return
    event.preventDefault()
    onDelete()
  })
}
