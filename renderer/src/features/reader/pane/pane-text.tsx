import { useMemo } from 'react'
import type { Annotation } from '../../../../../shared/project/annotation.ts'
import { useAnnotations } from '../../../data/context.ts'
import { setPile } from '../../../state/pile.ts'
import { useSettings } from '../../../state/settings.ts'
import { useWorkspace, workspace } from '../../../state/workspace.ts'
import { useAligned } from '../aligned/aligned-context.ts'
import { AlignedPassages } from '../aligned/aligned-passages.tsx'
import { useFind } from '../find/use-find.ts'
import { metIndex } from '../met-index.ts'
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
import { SharedWordingMarks } from '../wording/shared-wording.tsx'
import { ArticleFrame } from './article-frame.tsx'
import { PaneCommands } from './pane-commands.tsx'
import { ReadingProgress } from './reading-progress.tsx'
import { useArticleReading } from './use-article-reading.ts'
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

const NO_ANNOTATIONS: readonly Annotation[] = []

/** The text of one version in a pane, with everything that lies on it and beside it. Give each version its own `key`. */
export function PaneText({ paneId, opened, active, showsRemoved = false, ...more }: PaneTextProps) {
  const { place, progressPlace = null, finds, onFind, openLink } = more
  const { text, source } = opened
  const frame = useArticleReading(paneId, opened)
  const { reading } = frame
  const alignedMarks = useAligned().get(source.id)
  const aligned = useMemo(() => alignedMarks?.filter(({ grade }) => grade === 'strong') ?? [], [alignedMarks])

  const { marks: ofSource, statements: stated } = useAnnotations(source.id)
  const rows = useMemo(
    () => (ofSource === undefined ? undefined : placedAnnotations(ofSource, text.versionId)),
    [ofSource, text.versionId],
  )
  const annotations = rows ?? NO_ANNOTATIONS
  const statements = useMemo(
    () => placedAnnotations(stated, text.versionId).map(({ anchor }) => anchor),
    [stated, text.versionId],
  )
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
    statements,
  })
  const point = usePointer(reading, index, openLink, showHover)

  const activateHere = (annotation: Annotation) => {
    workspace.getState().activatePane(paneId)
    setPile([])
    if (reading !== null) activate(reading, annotation)
  }

  return (
    <>
      <ArticleFrame
        opened={opened}
        frame={frame}
        find={find}
        finds={finds}
        annotations={annotations}
        boxes={boxes}
        active={activeAnnotation}
        onActivate={activateHere}
        mark={mark}
        removed={showsRemoved}
        focusLine={focusLine}
        aligned={aligned}
        inColumn={
          reading === null ? null : (
            <>
              {active ? <CaretMode reading={reading} /> : null}
              <EdgeHandles reading={reading} window={window} edges={edges} />
              <AlignedPassages reading={reading} window={window} active={active} boxes={boxes} mark={mark} />
              <SharedWordingMarks reading={reading} window={window} active={active} mark={mark} />
            </>
          )
        }
        above={
          reading === null || progressPlace === null ? null : (
            <ReadingProgress reading={reading} place={progressPlace} />
          )
        }
      />
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
