import { useEffect, type RefObject } from 'react'

/** Controls the Tab key passes through as ever: the selection is not what they are about. */
const OTHER_CONTROLS = 'button, a[href], input, textarea, select, [role=tab], [role=dialog]'

/**
 * The way between the text and its toolbar, which stands elsewhere in the page: `Tab` goes from the selection into it,
 * `Tab` or `Esc` back to where the focus was, with the selection as it was.
 */
export function useToolbarFocus(toolbar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const bar = toolbar.current
    let cameFrom: HTMLElement | null = null
    const goBack = () => {
      if (cameFrom === null || cameFrom === document.body) blurInside(bar)
      else cameFrom.focus({ preventScroll: true })
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event
      if (bar === null || !(target instanceof HTMLElement)) return
      const inside = bar.contains(target)
      const enters =
        event.key === 'Tab' && !event.shiftKey && !inside && target.closest(OTHER_CONTROLS) === null
      const leaves = inside && (event.key === 'Tab' || event.key === 'Escape')
      if (!enters && !leaves) return
      event.preventDefault()
      event.stopPropagation()
      if (leaves) goBack()
      else {
        cameFrom = target
        bar.querySelector<HTMLElement>('button[tabindex="0"], button')?.focus({ preventScroll: true })
      }
    }
    document.addEventListener('keydown', onKeyDown, true)
    return () => {
      document.removeEventListener('keydown', onKeyDown, true)
      // Gone with the focus in it: what was done there is done, and reading goes on.
      if (document.activeElement === document.body || bar?.contains(document.activeElement) === true) goBack()
    }
  }, [toolbar])
}

function blurInside(bar: HTMLElement | null): void {
  const focused = document.activeElement
  if (focused instanceof HTMLElement && bar?.contains(focused) === true) focused.blur()
}
