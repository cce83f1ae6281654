import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { OpenPdf } from './open-pdf.ts'
import {
  GAP,
  pageLayout,
  pagesWithin,
  placeAt,
  scrollFor,
  type PageLayout,
  type PagePlace,
} from './page-layout.ts'
import { FIT } from './zoom.ts'

/** Pages less than so many heights of the view away are drawn. */
const AHEAD = 0.75

/** Which pages of a PDF are near the view of an element, where they stand, and how to go to one of them. */
export function usePages(
  { document, first }: OpenPdf,
  scroller: RefObject<HTMLElement | null>,
  zoom: number,
  start: number,
) {
  const [view, setView] = useState({ width: 0, height: 0, top: 0 })
  const [shapes, setShapes] = useState<ReadonlyMap<number, number>>(new Map())
  const place = useRef<PagePlace>({ page: Math.min(start, document.numPages), share: 0 })

  /** The page that was gone to, until one scrolls, and how far that scrolled. */
  const [aimed, setAimed] = useState<number | null>(null)
  const aim = useRef(0)

  const width = Math.max(120, Math.floor((view.width - 2 * GAP) * (zoom / FIT)))
  const layout = useMemo(
    () => pageLayout(document.numPages, width, shapes, first.height / first.width),
    [document, width, shapes, first],
  )

  useEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const measure = () =>
      setView({ width: element.clientWidth, height: element.clientHeight, top: element.scrollTop })
    const resizing = new ResizeObserver(measure)
    resizing.observe(element)
    return () => resizing.disconnect()
  }, [scroller])

  // Whatever moves pages, one stays with what one was looking at.
  useLayoutEffect(() => {
    if (view.width > 0) aim.current = scrollToPlace(scroller.current, layout, place.current)
  }, [scroller, layout, view.width])

  useEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const scrolled = () => {
      // At the end of the file a page may not reach the top: it is where one is all the same, until somebody scrolls.
      const meant = Math.abs(element.scrollTop - aim.current) <= 1
      if (!meant) {
        place.current = placeAt(layout, element.scrollTop)
        setAimed(null)
      }
      setView((old) => ({ ...old, top: element.scrollTop }))
    }
    element.addEventListener('scroll', scrolled, { passive: true })
    return () => element.removeEventListener('scroll', scrolled)
  }, [scroller, layout])

  const go = (page: number) => {
    place.current = { page, share: 0 }
    setAimed(page)
    aim.current = scrollToPlace(scroller.current, layout, place.current)
  }
  const onShape = useCallback(
    (page: number, shape: number) =>
      setShapes((known) => (known.get(page) === shape ? known : new Map(known).set(page, shape))),
    [],
  )

  const near = view.height * AHEAD
  return {
    layout,
    /** None before the element is measured. */
    near: view.width === 0 ? [] : pagesWithin(layout, view.top - near, view.top + view.height + near),
    /** The page a third below the top of the view: the one that is looked at. */
    page: aimed ?? (view.width === 0 ? start : placeAt(layout, view.top + view.height / 3).page),
    go,
    onShape,
  }
}

/** How far it is scrolled then, which is less than what was asked for at the end. */
function scrollToPlace(element: HTMLElement | null, layout: PageLayout, place: PagePlace): number {
  element?.scrollTo({ top: scrollFor(layout, place) })
  return element?.scrollTop ?? 0
}
