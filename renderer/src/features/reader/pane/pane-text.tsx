import { useId, useMemo, useState } from 'react'
import type { Annotation } from '../../../../../shared/project/annotation.ts'
import { insertsOf } from '../../../../../shared/text/inserts.ts'
import { useAnnotations } from '../../../data/context.ts'
import { createTextMap } from '../../../dom/text-range.ts'
import { setPile } from '../../../state/pile.ts'
import { useSettings } from '../../../state/settings.ts'
import { useWorkspace, workspace } from '../../../state/workspace.ts'
import { ArticleText } from '../article/article-text.tsx'
import { directionOf } from '../article/direction.ts'
import { FindBar } from '../find/find-bar.tsx'
import { useFind } from '../find/use-find.ts'
import { InsertsShown } from '../inserts/inserts-shown.ts'
import { MarginMarks } from '../marks/margin-marks.tsx'
import { metIndex } from '../met-index.ts'
import { OverviewRuler } from '../marks/overview-ruler.tsx'
import { useMarkBoxes } from '../marks/use-mark-boxes.ts'
import { usePaint, useViewWindow } from '../marks/use-paint.ts'
import { CaretMode } from '../navigate/caret-mode.tsx'
import { useColumnPaging } from '../navigate/use-column-paging.ts'
import { useFocusLine } from '../navigate/use-focus-line.ts'
import { useKeptFocus } from '../navigate/use-kept-focus.ts'
import { useMark } from '../navigate/use-mark.ts'
import { usePosition } from '../navigate/use-position.ts'
import { useProgressReport } from '../navigate/use-progress.ts'
import { useReveal } from '../navigate/use-reveal.ts'
import { PrintSheet } from '../print/print-sheet.tsx'
import { type Opened, placedAnnotations } from '../queries.ts'
import { usePassageDrag } from '../select/passage-drag.ts'
import { withDraft } from '../select/edge-draft.ts'
import { EdgeHandles } from '../select/edge-handles.tsx'
import { useEdges } from '../select/use-edges.ts'
import { activate, usePointer } from '../select/use-pointer.ts'
import { useSelection } from '../select/use-selection.ts'
import { useSelectAll } from '../select/use-select-all.ts'
import { useSnap } from '../select/use-snap.ts'
import s from './pane.module.css'
import { PaneCommands } from './pane-commands.tsx'
import { ReadingProgress } from './reading-progress.tsx'
import type { Reading } from './reading.ts'
import { useColumns } from './use-columns.ts'

type PaneTextProps = {
  readonly paneId: string
  readonly opened: Opened
  readonly active: boolean
  /** Whether the parts that cleaning removed are shown. */
  readonly showsRemoved?: boolean
  /** The pane's place in the row. */
  readonly place: number
  /** Where in the header stands how far one has read. */
  readonly progressPlace?: HTMLElement | null
  /** How often *Find in pane* was asked for. */
  readonly finds: number
  readonly onFind: () => void
  readonly openLink: (href: string) => void
}

/** What scrolls must take the focus, to be scrolled and worked in by keyboard. */
const FOCUSABLE = { tabIndex: 0, role: 'group', 'aria-label': 'Text', 'data-scroller': '' }
const NO_ANNOTATIONS: readonly Annotation[] = []

/** The text of one version in a pane, with everything that lies on it and beside it. Give each version its own `key`. */
export function PaneText({ paneId, opened, active, showsRemoved = false, ...more }: PaneTextProps) {
  const { place, progressPlace = null, finds, onFind, openLink } = more
  const { text } = opened
  const sourceId = opened.source.id
  const language = opened.source.meta.language?.value ?? null
  const scrollerId = useId()
  const [article, setArticle] = useState<HTMLElement | null>(null)
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const inserts = useMemo(() => insertsOf(text), [text])
  const map = useMemo(
    () => (article === null ? null : createTextMap(article, text.blocks, [...inserts.keys()])),
    [article, text, inserts],
  )
  const reading = useMemo(
    (): Reading | null =>
      map === null || scroller === null ? null : { paneId, sourceId, text, language, map, scroller },
    [map, scroller, paneId, sourceId, text, language],
  )

  const ofSource = useAnnotations(sourceId)
  const rows = useMemo(
    () => (ofSource === undefined ? undefined : placedAnnotations(ofSource, text.versionId)),
    [ofSource, text.versionId],
  )
  const annotations = rows ?? NO_ANNOTATIONS
  const index = useMemo(() => metIndex(annotations, text.versionId), [annotations, text.versionId])
  const activeAnnotation = useWorkspace((state) => state.activeAnnotation)
  const edges = useEdges(reading, annotations)
  const shownIndex = useMemo(
    () => withDraft(index, edges.held?.annotation ?? null, edges.draft),
    [index, edges.held, edges.draft],
  )
  const window = useViewWindow(reading)
  const boxes = useMarkBoxes(reading, window, shownIndex)
  const [marked, mark] = useMark()
  const find = useFind(reading, finds)
  const lost = useSelection(reading)
  useSnap(reading)
  useSelectAll(reading)
  usePassageDrag(reading)
  const focusLine = useSettings((settings) => settings.focusLine)
  useFocusLine(reading, focusLine)
  useColumns(reading, paneId)
  usePosition(reading, place)
  useColumnPaging(reading)
  useProgressReport(reading)
  useKeptFocus(reading)
  useReveal(reading, rows, mark)
  const showHover = usePaint(reading, window, {
    index: shownIndex,
    active: activeAnnotation,
    marked: lost ?? marked,
    matches: find.matches,
    match: find.matches[find.current] ?? null,
  })
  const point = usePointer(reading, index, openLink, showHover)

  const pictures = useSettings((settings) => settings.pictures)
  const shown = useMemo(
    () => ({ sourceId, text, language, pictures, removed: showsRemoved }),
    [sourceId, text, language, pictures, showsRemoved],
  )

  const activateHere = (annotation: Annotation) => {
    workspace.getState().activatePane(paneId)
    setPile([])
    if (reading !== null) activate(reading, annotation)
  }

  return (
    <>
      {find.isOpen ? <FindBar key={finds} find={find} /> : null}
      <div className={s.body}>
        <div ref={setScroller} id={scrollerId} className={s.scroller} {...FOCUSABLE}>
          <div className={s.column}>
            <article
              ref={setArticle}
              className={s.article}
              lang={language ?? undefined}
              dir={directionOf(language)}
              data-focus-line={focusLine ? '' : undefined}
              data-version={text.versionId}
            >
              <InsertsShown value={shown}>
                <ArticleText text={text} inserts={inserts} />
              </InsertsShown>
            </article>
            <MarginMarks
              boxes={boxes}
              language={language}
              active={activeAnnotation}
              onActivate={activateHere}
            />
            {reading === null || !active ? null : <CaretMode reading={reading} />}
            {reading === null ? null : <EdgeHandles reading={reading} window={window} edges={edges} />}
          </div>
        </div>
        {reading === null ? null : (
          <OverviewRuler reading={reading} annotations={annotations} matches={find.matches} mark={mark} />
        )}
        {reading === null || progressPlace === null ? null : (
          <ReadingProgress reading={reading} place={progressPlace} />
        )}
      </div>
      {active ? <PrintSheet opened={opened} annotations={annotations} index={index} /> : null}
      {reading === null || !active ? null : (
        <PaneCommands
          reading={reading}
          annotations={annotations}
          index={index}
          point={point}
          onFind={onFind}
        />
      )}
    </>
  )
}
