import { createContext, useContext } from 'react'

/**
 * Where menus, lists and hints that float above the page are put: inside a landmark or the dialog they belong to, so
 * that nothing on screen lies outside every region. Null until the element is there, or outside the window's frame.
 */
export const PopupRoot = createContext<HTMLElement | null>(null)

/** To be spread on a portal of Base UI. */
export function usePopupRoot(): { readonly container?: HTMLElement } {
  const container = useContext(PopupRoot)
  return container === null ? {} : { container }
}
