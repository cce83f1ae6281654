import { type Reading, watchLayout, watchPlace } from '../pane/reading.ts'

type Watched = Pick<Reading, 'scroller' | 'map'>

/**
 * Keeps a box that fills the ruler over the part that is in view, until the function returned is called. The browser moves
 * it along with the scrolling: a style set on every frame would have every highlight painted again each time.
 */
export function followView(reading: Watched, box: HTMLElement): () => void {
  const { scroller } = reading
  // Not in every engine.
  if (!('ScrollTimeline' in globalThis)) return stepwise(reading, box)
  const timeline = new ScrollTimeline({ source: scroller })
  let moving: Animation | null = null
  let shown = Number.NaN
  const measure = () => {
    const share = shareInView(scroller)
    if (share === shown) return
    shown = share
    box.hidden = share >= 1
    moving?.cancel()
    moving = box.animate([placed(0, share), placed(1 - share, share)], { timeline, fill: 'both' })
  }
  measure()
  const stop = watchLayout(reading, measure)
  return () => {
    stop()
    moving?.cancel()
  }
}

function stepwise(reading: Watched, box: HTMLElement): () => void {
  const { scroller } = reading
  const show = () => {
    const share = shareInView(scroller)
    box.hidden = share >= 1
    Object.assign(box.style, placed(scroller.scrollTop / scroller.scrollHeight, share))
  }
  show()
  return watchPlace(reading, show)
}

const shareInView = ({ clientHeight, scrollHeight }: HTMLElement): number =>
  scrollHeight === 0 ? 1 : Math.min(1, clientHeight / scrollHeight)

/** Of the ruler's own height, from its top. */
const placed = (from: number, share: number) => ({ transform: `translateY(${100 * from}%) scaleY(${share})` })
