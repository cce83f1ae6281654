import { memo, useEffect, useRef, useState, type PointerEvent } from 'react'
import type { Annotation, Colour } from '../../../../../shared/project/annotation.ts'
import type { Span } from '../../../../../shared/text/offsets.ts'
import { markPositions } from '../../../dom/geometry.ts'
import { type Reading, watchLayout, watchPlace } from '../pane/reading.ts'
import s from './marks.module.css'
import { ROWS, rulerMarks, type RulerMark } from './ruler-marks.ts'

type Tone = Colour | 'found'

type OverviewRulerProps = {
  readonly reading: Reading
  readonly annotations: readonly Annotation[]
  readonly matches: readonly Span[]
}

/**
 * The whole document at the pane's edge: where its annotations and search results are, and which part is in view. A click or
 * a drag goes there. Hidden from assistive technology: `J`, `K` and the find bar lead to the same places.
 */
export function OverviewRuler({ reading, annotations, matches }: OverviewRulerProps) {
  const [marks, setMarks] = useState<readonly RulerMark<Tone>[]>([])
  const view = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const showView = () => {
      const box = view.current
      const { scrollTop, scrollHeight, clientHeight } = reading.scroller
      if (box === null) return
      box.hidden = clientHeight >= scrollHeight
      box.style.insetBlockStart = `${(100 * scrollTop) / scrollHeight}%`
      box.style.blockSize = `${(100 * clientHeight) / scrollHeight}%`
    }
    showView()
    return watchPlace(reading, showView)
  }, [reading])

  // Not by the height of what scrolls: a text shorter than its pane can take another height within the same one.
  useEffect(() => {
    const mark = () => setMarks(marksOf(reading, annotations, matches))
    mark()
    return watchLayout(reading, mark)
  }, [reading, annotations, matches])

  return (
    <div
      aria-hidden="true"
      className={s.ruler}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        goTo(reading, event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(reading, event)
      }}
    >
      <div ref={view} className={s.view} />
      <Marks marks={marks} />
    </div>
  )
}

const Marks = memo(function Marks({ marks }: { readonly marks: readonly RulerMark<Tone>[] }) {
  return marks.map(({ row, tone }) => (
    <i
      key={`${tone} ${row}`}
      className={s.tick}
      style={{
        insetBlockStart: `${(100 * row) / ROWS}%`,
        backgroundColor: tone === 'found' ? 'var(--found-current)' : `var(--mark-${tone})`,
      }}
    />
  ))
})

/** Scrolls to where the pointer is on the ruler, which takes the place of a scroll bar. */
function goTo({ scroller }: Reading, { clientY, currentTarget }: PointerEvent<HTMLElement>): void {
  const { top, height } = currentTarget.getBoundingClientRect()
  scroller.scrollTo({
    top: ((clientY - top) / height) * scroller.scrollHeight - scroller.clientHeight / 2,
    behavior: 'instant',
  })
}

/** Positions in the whole of what scrolls, so that a mark of a short text stands beside its passage. */
function marksOf({ map, scroller }: Reading, annotations: readonly Annotation[], matches: readonly Span[]) {
  const { top, height } = map.article.getBoundingClientRect()
  const above = top - scroller.getBoundingClientRect().top + scroller.scrollTop
  const place = (share: number) => (above + share * height) / scroller.scrollHeight
  const spans = [...annotations.map(({ anchor }) => anchor), ...matches]
  const positions = markPositions(map, spans).map(({ from, to }) => ({ from: place(from), to: place(to) }))
  return rulerMarks<Tone>(positions, [
    ...annotations.map(({ colour }) => colour),
    ...matches.map(() => 'found' as const),
  ])
}
