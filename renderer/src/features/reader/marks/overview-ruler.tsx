import { memo, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Annotation, Colour } from '../../../../../shared/project/annotation.ts'
import type { Span } from '../../../../../shared/text/offsets.ts'
import { plural } from '../../../ui/format.ts'
import { metInVersion } from '../met-index.ts'
import { type Reading, watchLayout, watchPlace } from '../pane/reading.ts'
import { followView } from './follow-view.ts'
import s from './marks.module.css'
import { type Lane, ROWS, rulerLines, type RulerLine, rulerStretches } from './ruler-marks.ts'
import { placesOnRuler, shareScrolled, stretchesOnRuler } from './ruler-places.ts'
import { rulerStops } from './ruler-stops.ts'
import { useRulerMoves } from './use-ruler-moves.ts'
import { whenQuiet } from './when-quiet.ts'

type Tone = Colour | 'aligned' | 'found'

/** Beside each other, and of different thickness, so that their colours need not be told apart. */
const ANNOTATIONS: Lane = { from: 0, width: 0.5 }
const FOUND: Lane = { from: 0.7, width: 0.3 }
/** The line along what other open sources say too is between them. */
const ALIGNED = 0.6

const STROKES: Readonly<Partial<Record<Tone, string>>> = { aligned: 'var(--accent)', found: 'var(--ink)' }

type OverviewRulerProps = {
  readonly reading: Reading
  readonly annotations: readonly Annotation[]
  readonly matches: readonly Span[]
  /** Passages that other open sources surely have too. */
  readonly aligned?: readonly Span[] | undefined
  /** Marks a passage for a moment. */
  readonly mark: (passage: Span) => void
}

/**
 * The whole document at the pane's edge, in place of a scroll bar: where its annotations and search results are, along which
 * parts other open sources say the same, and which part is in view. A press on an annotation or result leads there, elsewhere to
 * that place; arrow keys go from one to the next.
 */
export function OverviewRuler({ reading, annotations, matches, aligned = NONE, mark }: OverviewRulerProps) {
  const { scroller, text } = reading
  const id = useId()
  const ruler = useRef<HTMLDivElement>(null)
  const view = useRef<HTMLDivElement>(null)
  const [lines, setLines] = useState<readonly RulerLine<Tone>[]>([])
  // Not before they are needed: with thousands of annotations each new one would be felt.
  const places = useMemo(
    () =>
      lazily(() =>
        metInVersion(annotations, text.versionId).toSorted((a, b) => a.anchor.start - b.anchor.start),
      ),
    [annotations, text],
  )
  const stops = useMemo(() => lazily(() => rulerStops(places(), matches)), [places, matches])
  const moves = useRulerMoves(reading, stops, mark)

  useEffect(() => (view.current === null ? undefined : followView(reading, view.current)), [reading])
  useEffect(() => {
    const tell = () =>
      ruler.current?.setAttribute('aria-valuenow', String(Math.round(100 * shareScrolled(scroller))))
    tell()
    return watchPlace(reading, tell)
  }, [reading, scroller])
  // Not by the height of what scrolls: a text shorter than its pane can take another height within the same one.
  useEffect(() => {
    const quiet = whenQuiet(() => setLines(linesOf(reading, places(), matches, aligned)))
    quiet.schedule()
    const stop = watchLayout(reading, quiet.schedule)
    return () => {
      stop()
      quiet.cancel()
    }
  }, [reading, places, matches, aligned])

  return (
    <>
      <div
        ref={ruler}
        role="scrollbar"
        tabIndex={0}
        aria-label="Overview"
        aria-controls={scroller.id}
        aria-orientation="vertical"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={0}
        aria-describedby={id}
        className={s.ruler}
        {...moves}
      >
        <div ref={view} className={s.view} />
        <Lines lines={lines} />
      </div>
      <span id={id} hidden>
        {contents(annotations.length, matches.length)} The arrow keys go from one to the next.
        {matching(aligned.length)}
      </span>
    </>
  )
}

const NONE: readonly Span[] = []

/** One path for each tone: elements for each of ten thousand marks would be laid out and painted on every frame. */
const Lines = memo(function Lines({ lines }: { readonly lines: readonly RulerLine<Tone>[] }) {
  return (
    <svg className={s.lines} viewBox={`0 0 1 ${ROWS}`} preserveAspectRatio="none">
      {lines.map(({ tone, path }) => (
        <path
          key={tone}
          data-tone={tone}
          d={path}
          style={{ stroke: STROKES[tone] ?? `var(--mark-${tone})` }}
        />
      ))}
    </svg>
  )
})

/** Positions in the whole of what scrolls, so that a mark of a short text stands beside its passage. */
function linesOf(
  reading: Reading,
  met: readonly Annotation[],
  matches: readonly Span[],
  aligned: readonly Span[],
): readonly RulerLine<Tone>[] {
  const drawn = (spans: readonly Span[], tones: readonly Tone[], lane: Lane) => {
    const starts = spans.map(({ start }) => start)
    return rulerLines(placesOnRuler(reading, starts), tones, lane)
  }
  const anchors = met.map(({ anchor }) => anchor)
  const colours = met.map(({ colour }) => colour)
  const found = matches.map(() => 'found' as const)
  return [
    ...drawn(anchors, colours, ANNOTATIONS),
    { tone: 'aligned', path: rulerStretches(stretchesOnRuler(reading, aligned), ALIGNED) },
    ...drawn(matches, found, FOUND),
  ]
}

const contents = (annotations: number, matches: number): string =>
  `${plural(annotations, 'annotation')}${matches === 0 ? '' : `, ${plural(matches, 'search result')}`}.`

const matching = (aligned: number): string =>
  aligned === 0
    ? ''
    : ` ${plural(aligned, 'passage closely matches', 'passages closely match')} other open sources.`

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}
