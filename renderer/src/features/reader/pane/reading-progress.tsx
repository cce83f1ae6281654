import { useEffect, useState } from 'react'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import s from './pane.module.css'
import { type Reading, watchPlace } from './reading.ts'

/** How much of a text has been scrolled past, in the pane's foot; all of one that fits. */
export function ReadingProgress({ reading }: { readonly reading: Reading }) {
  const [percent, setPercent] = useState<number | null>(null)
  useEffect(() => {
    const measure = () => setPercent(percentOf(reading.scroller))
    measure()
    return watchPlace(reading, measure)
  }, [reading])
  if (percent === null) return null
  return (
    <p className={s.progress}>
      <VisuallyHidden>Read so far: </VisuallyHidden>
      {percent} %
    </p>
  )
}

function percentOf({ scrollTop, scrollHeight, clientHeight }: HTMLElement): number {
  const room = scrollHeight - clientHeight
  return room <= 1 ? 100 : Math.round(100 * Math.min(1, Math.max(0, scrollTop / room)))
}
