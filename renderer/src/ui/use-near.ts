import { startTransition, useEffect, useState, type RefObject } from 'react'

/** How far beyond the edges of its scroller an element counts as near, in px: what Tab and the wheel reach next. */
const MARGIN = 700

export type Nearness = {
  readonly near: boolean
  /** What it measured when it was last near, in px; null before that. */
  readonly height: number | null
}

/**
 * Whether an element is on screen or close to it, in the scroller marked `data-near` that it stands in: what is far need
 * not be rendered in full.
 */
export function useNear(element: RefObject<HTMLElement | null>, initially: boolean): Nearness {
  const [nearness, setNearness] = useState<Nearness>({ near: initially, height: null })
  useEffect(() => {
    const target = element.current
    const root = target?.closest('[data-near]')
    if (target === null || root === null || root === undefined) return undefined
    // What comes near while one scrolls is rendered bit by bit, so that scrolling does not wait for it.
    return watch(root, target, (near, height) =>
      startTransition(() =>
        setNearness((known) =>
          known.near === near ? known : { near, height: near ? known.height : height },
        ),
      ),
    )
  }, [element])
  return nearness
}

type Listener = (near: boolean, height: number) => void
type Watcher = { readonly observer: IntersectionObserver; readonly listeners: Map<Element, Listener> }

const watchers = new WeakMap<Element, Watcher>()

/** One observer for each scroller, as there may be thousands of elements in it. */
function watch(root: Element, target: Element, listener: Listener): () => void {
  const { observer, listeners } = watchers.get(root) ?? createWatcher(root)
  listeners.set(target, listener)
  observer.observe(target)
  return () => {
    listeners.delete(target)
    observer.unobserve(target)
  }
}

function createWatcher(root: Element): Watcher {
  const listeners = new Map<Element, Listener>()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect } of entries)
        listeners.get(target)?.(isIntersecting, boundingClientRect.height)
    },
    { root, rootMargin: `${MARGIN}px 0px` },
  )
  const watcher = { observer, listeners }
  watchers.set(root, watcher)
  return watcher
}
