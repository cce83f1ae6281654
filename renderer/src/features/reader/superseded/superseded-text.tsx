import { useMemo, useState } from 'react'
import type { Annotation } from '../../../../../shared/project/annotation.ts'
import { insertsOf } from '../../../../../shared/text/inserts.ts'
import { useAnnotations } from '../../../data/context.ts'
import { createTextMap } from '../../../dom/text-range.ts'
import { useCommand } from '../../../state/commands.ts'
import { useSettings } from '../../../state/settings.ts'
import { useWorkspace, workspace } from '../../../state/workspace.ts'
import { ArticleText } from '../article/article-text.tsx'
import { directionOf } from '../article/direction.ts'
import { FindBar } from '../find/find-bar.tsx'
import { useFind } from '../find/use-find.ts'
import { InsertsShown } from '../inserts/inserts-shown.ts'
import { MarginMarks } from '../marks/margin-marks.tsx'
import { OverviewRuler } from '../marks/overview-ruler.tsx'
import { useMarkBoxes } from '../marks/use-mark-boxes.ts'
import { usePaint, useViewWindow } from '../marks/use-paint.ts'
import { metIndex } from '../met-index.ts'
import { CaretMode } from '../navigate/caret-mode.tsx'
import { useMark } from '../navigate/use-mark.ts'
import { useSentenceCommands } from '../navigate/use-text-commands.ts'
import s from '../pane/pane.module.css'
import type { Reading } from '../pane/reading.ts'
import type { Opened } from '../queries.ts'
import { useSelectAll } from '../select/use-select-all.ts'
import { marksThen } from './marks-then.ts'

type SupersededTextProps = {
  readonly paneId: string
  readonly opened: Opened
  readonly currentLength: number
  readonly active: boolean
  readonly finds: number
  readonly onFind: () => void
}

const FOCUSABLE = { tabIndex: 0, role: 'group', 'aria-label': 'Text', 'data-scroller': '' }
const NO_ANNOTATIONS: readonly Annotation[] = []

/** The text of an earlier version: it is read, searched and copied, with its passages marked, and nothing can be put on it. */
export function SupersededText({ paneId, opened, currentLength, active, ...more }: SupersededTextProps) {
  const { finds, onFind } = more
  const { text, source } = opened
  const sourceId = source.id
  const language = source.meta.language?.value ?? null
  const [article, setArticle] = useState<HTMLElement | null>(null)
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const inserts = useMemo(() => insertsOf(text), [text])
  const reading = useMemo((): Reading | null => {
    if (article === null || scroller === null) return null
    const map = createTextMap(article, text.blocks, [...inserts.keys()])
    return { paneId, sourceId, text, language, map, scroller }
  }, [article, scroller, inserts, paneId, sourceId, text, language])
  const ofSource = useAnnotations(sourceId) ?? NO_ANNOTATIONS
  const annotations = useMemo(() => marksThen(ofSource, text, currentLength), [ofSource, text, currentLength])
  const index = useMemo(() => metIndex(annotations, text.versionId), [annotations, text.versionId])
  const activeAnnotation = useWorkspace((state) => state.activeAnnotation)
  const window = useViewWindow(reading)
  const boxes = useMarkBoxes(reading, window, index)
  const [marked, mark] = useMark()
  const find = useFind(reading, finds)
  useSelectAll(reading)
  usePaint(reading, window, {
    index,
    active: activeAnnotation,
    marked,
    matches: find.matches,
    match: find.matches[find.current] ?? null,
  })
  useCommand('find.pane', onFind, active)
  const pictures = useSettings((settings) => settings.pictures)
  const shown = useMemo(
    () => ({ sourceId, text, language, pictures, removed: false }),
    [sourceId, text, language, pictures],
  )
  return (
    <>
      {find.isOpen ? <FindBar key={finds} find={find} /> : null}
      <div className={s.body}>
        <div ref={setScroller} className={s.scroller} {...FOCUSABLE}>
          <div className={s.column}>
            <article
              ref={setArticle}
              className={s.article}
              lang={language ?? undefined}
              dir={directionOf(language)}
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
              onActivate={({ id }) => workspace.getState().setActiveAnnotation(id)}
            />
            {reading === null || !active ? null : <Moving reading={reading} />}
          </div>
        </div>
        {reading === null ? null : (
          <OverviewRuler reading={reading} annotations={annotations} matches={find.matches} mark={mark} />
        )}
      </div>
    </>
  )
}

/** What selects words to be copied, without the mouse. */
function Moving({ reading }: { readonly reading: Reading }) {
  useSentenceCommands(reading)
  return <CaretMode reading={reading} />
}
