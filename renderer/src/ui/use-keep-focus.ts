import { useEffect, type RefObject } from 'react'

/** Where the focus is, so that a place near by can be found when that is gone. */
type Spot = {
  readonly element: HTMLElement
  /** From the inside out. */
  readonly around: readonly HTMLElement[]
  readonly before: readonly HTMLElement[]
  readonly after: readonly HTMLElement[]
}

/**
 * Keeps the focus in a container when what had it is deleted: it goes to the next of the `stops` (a selector), else to
 * the one before, first among those in the same list or card, then further out; where none is left, to the first that came.
 */
export function useKeepFocus(container: RefObject<HTMLElement | null>, stops: string): void {
  useEffect(() => {
    const root = container.current
    if (root === null) return undefined
    let spot: Spot | null = null
    const settle = ({ target }: Event) => {
      if (target instanceof HTMLElement && root.contains(target)) spot = spotOf(target, root, stops)
      else if (!isInMenu(target)) spot = null
    }
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !root.contains(target) && !isInMenu(target)) spot = null
    }
    const restore = () => {
      if (spot === null || spot.element.isConnected || document.activeElement !== document.body) return
      const near = nearest(spot) ?? root.querySelector<HTMLElement>(stops)
      spot = null
      near?.focus()
    }
    // A frame later: an editor that took the place of what was pressed has taken the focus by then.
    const watching = new MutationObserver(() => requestAnimationFrame(restore))
    watching.observe(root, { childList: true, subtree: true })
    document.addEventListener('focusin', settle)
    document.addEventListener('pointerdown', leave, true)
    return () => {
      watching.disconnect()
      document.removeEventListener('focusin', settle)
      document.removeEventListener('pointerdown', leave, true)
    }
  }, [container, stops])
}

/** A menu stands elsewhere in the page, but hands the focus back to its button when it closes. */
const isInMenu = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role=menu]') !== null

function spotOf(element: HTMLElement, root: HTMLElement, stops: string): Spot {
  const around: HTMLElement[] = []
  for (let each = element.parentElement; each !== null && root.contains(each); each = each.parentElement)
    around.push(each)
  const others = [...root.querySelectorAll<HTMLElement>(stops)].filter((stop) => stop !== element)
  const isAfter = (stop: HTMLElement) =>
    (element.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  return {
    element,
    around,
    before: others.filter((stop) => !isAfter(stop)),
    after: others.filter(isAfter),
  }
}

function nearest({ around, before, after }: Spot): HTMLElement | undefined {
  for (const frame of around) {
    if (!frame.isConnected) continue
    const here = (stop: HTMLElement) => frame.contains(stop)
    const near = after.find(here) ?? before.findLast(here)
    if (near !== undefined) return near
  }
  return undefined
}
