import { memo, useEffect, useRef, useState } from 'react'
import type { Annotation, Colour } from '../../../../../shared/project/annotation.ts'
import type { Span } from '../../../../../shared/text/offsets.ts'
import { markPositions } from '../../../dom/geometry.ts'
import { type Reading, watchPlace } from '../pane/reading.ts'
import s from './marks.module.css'
import { ROWS, rulerMarks, type RulerMark } from './ruler-marks.ts'

type Tone = Colour | 'found'

type OverviewRulerProps = {
  readonly reading: Reading
  readonly annotations: readonly Annotation[]
  readonly matches: readonly Span[]
}

/**
 * The whole document at the pane's edge: where its annotations and search results are, and which part is in view. A click
 * goes there. Hidden from assistive technology: `J`, `K` and the find bar lead to the same places.
 */
export function OverviewRuler({ reading, annotations, matches }: OverviewRulerProps) {
  const [marks, setMarks] = useState<readonly RulerMark<Tone>[]>([])
  const view = useRef<HTMLDivElement>(null)

  useEffect(() => {
    let height = -1
    const measure = () => {
      const box = view.current
      const { scrollTop, scrollHeight, clientHeight } = reading.scroller
      if (box !== null) {
        box.hidden = clientHeight >= scrollHeight
        box.style.insetBlockStart = `${(100 * scrollTop) / scrollHeight}%`
        box.style.blockSize = `${(100 * clientHeight) / scrollHeight}%`
      }
      if (scrollHeight === height) return
      height = scrollHeight
      setMarks(marksOf(reading, annotations, matches))
    }
    measure()
    return watchPlace(reading, measure)
  }, [reading, annotations, matches])

  return (
    <div
      aria-hidden="true"
      className={s.ruler}
      onPointerDown={(event) => {
        const { top, height } = event.currentTarget.getBoundingClientRect()
        const { scrollHeight, clientHeight } = reading.scroller
        reading.scroller.scrollTo({
          top: ((event.clientY - top) / height) * scrollHeight - clientHeight / 2,
        })
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

function marksOf(reading: Reading, annotations: readonly Annotation[], matches: readonly Span[]) {
  const positions = markPositions(reading.map, [...annotations.map(({ anchor }) => anchor), ...matches])
  return rulerMarks<Tone>(positions, [
    ...annotations.map(({ colour }) => colour),
    ...matches.map(() => 'found' as const),
  ])
}
