import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { shareScrolled } from '../marks/ruler-places.ts'
import { type Reading, watchPlace } from './reading.ts'

type ReadingProgressProps = { readonly reading: Reading; readonly place: HTMLElement }

/**
 * How much of a text has been scrolled past, all of one that fits: shown in `place`, in the pane's header, where it covers no
 * words. From here, so that nothing but the number is rendered while one scrolls.
 */
export function ReadingProgress({ reading, place }: ReadingProgressProps) {
  const [percent, setPercent] = useState<number | null>(null)
  useEffect(() => {
    const measure = () => setPercent(Math.round(100 * shareScrolled(reading.scroller)))
    measure()
    return watchPlace(reading, measure)
  }, [reading])
  if (percent === null) return null
  return createPortal(
    <>
      <VisuallyHidden>Read so far: </VisuallyHidden>
      {percent} %
    </>,
    place,
  )
}
