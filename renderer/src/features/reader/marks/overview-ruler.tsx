import { memo, useEffect, useRef, useState, type PointerEvent } from 'react'
import { whenQuiet } from './when-quiet.ts'
import type { Annotation, Colour } from '../../../../../shared/project/annotation.ts'
import type { Span } from '../../../../../shared/text/offsets.ts'
import { placesInArticle } from '../../../dom/geometry.ts'
import { metInVersion } from '../met-index.ts'
import { type Reading, watchLayout } from '../pane/reading.ts'
import { followView } from './follow-view.ts'
import s from './marks.module.css'
import { ROWS, rulerLines, type RulerLine } from './ruler-marks.ts'

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
  const [lines, setLines] = useState<readonly RulerLine<Tone>[]>([])
  const view = useRef<HTMLDivElement>(null)

  useEffect(() => (view.current === null ? undefined : followView(reading, view.current)), [reading])

  // Not by the height of what scrolls: a text shorter than its pane can take another height within the same one.
  useEffect(() => {
    const quiet = whenQuiet(() => setLines(linesOf(reading, annotations, matches)))
    quiet.schedule()
    const stop = watchLayout(reading, quiet.schedule)
    return () => {
      stop()
      quiet.cancel()
    }
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
      <Lines lines={lines} />
    </div>
  )
}

/** One path for each tone: elements for each of ten thousand marks would be laid out and painted on every frame. */
const Lines = memo(function Lines({ lines }: { readonly lines: readonly RulerLine<Tone>[] }) {
  return (
    <svg className={s.lines} viewBox={`0 0 1 ${ROWS}`} preserveAspectRatio="none">
      {lines.map(({ tone, path }) => (
        <path
          key={tone}
          data-tone={tone}
          d={path}
          style={{ stroke: tone === 'found' ? 'var(--found-current)' : `var(--mark-${tone})` }}
        />
      ))}
    </svg>
  )
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
function linesOf(
  { map, scroller, text }: Reading,
  annotations: readonly Annotation[],
  matches: readonly Span[],
) {
  const met = metInVersion(annotations, text.versionId)
  const { top, height } = map.article.getBoundingClientRect()
  const { scrollHeight, scrollTop } = scroller
  const above = top - scroller.getBoundingClientRect().top + scrollTop
  const onRuler = (offsets: readonly number[]) =>
    placesInArticle(map, offsets).map((place) => (above + place * height) / scrollHeight)
  return [
    ...rulerLines<Tone>(
      onRuler(met.map(({ anchor }) => anchor.start)),
      met.map(({ colour }) => colour),
    ),
    ...rulerLines<Tone>(
      onRuler(matches.map(({ start }) => start)),
      matches.map(() => 'found'),
    ),
  ]
}
