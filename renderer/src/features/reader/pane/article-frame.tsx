import { useId, useMemo, type ReactNode } from 'react'
import type { AnnotationId } from '../../../../../shared/ids.ts'
import type { Annotation } from '../../../../../shared/project/annotation.ts'
import type { Span } from '../../../../../shared/text/offsets.ts'
import { useSettings } from '../../../state/settings.ts'
import { ArticleText } from '../article/article-text.tsx'
import { directionOf } from '../article/direction.ts'
import { FindBar } from '../find/find-bar.tsx'
import type { Find } from '../find/use-find.ts'
import { InsertsShown } from '../inserts/inserts-shown.ts'
import { MarginMarks } from '../marks/margin-marks.tsx'
import { OverviewRuler } from '../marks/overview-ruler.tsx'
import type { MarkBox } from '../marks/use-mark-boxes.ts'
import type { Opened } from '../queries.ts'
import s from './pane.module.css'
import type { ArticleReading } from './use-article-reading.ts'

type ArticleFrameProps = {
  readonly opened: Opened
  readonly frame: ArticleReading
  readonly find: Find
  /** How often *Find in pane* was asked for. */
  readonly finds: number
  readonly annotations: readonly Annotation[]
  readonly boxes: readonly MarkBox[]
  readonly active: AnnotationId | null
  readonly onActivate: (annotation: Annotation) => void
  /** Marks a passage for a moment. */
  readonly mark: (passage: Span) => void
  /** Whether the parts that cleaning removed are shown. */
  readonly removed?: boolean
  readonly focusLine?: boolean
  /** Passages that other open sources have too; only in a current text. */
  readonly aligned?: readonly Span[]
  /** What moves with the text. */
  readonly inColumn: ReactNode
  /** What stays in its place above it. */
  readonly above?: ReactNode
}

/** What scrolls must take the focus, to be scrolled and worked in by keyboard. */
const FOCUSABLE = { tabIndex: 0, role: 'group', 'aria-label': 'Text', 'data-scroller': '' }

/** A text in its column, with its pictures, the marks in its margin, the ruler beside it, and the bar to find in it. */
export function ArticleFrame({
  opened: { text, source },
  frame: { reading, inserts, setArticle, setScroller },
  find,
  finds,
  annotations,
  boxes,
  active,
  onActivate,
  mark,
  removed = false,
  focusLine = false,
  aligned,
  inColumn,
  above,
}: ArticleFrameProps) {
  const scrollerId = useId()
  const sourceId = source.id
  const language = source.meta.language?.value ?? null
  const pictures = useSettings((settings) => settings.pictures)
  const shown = useMemo(
    () => ({ sourceId, text, language, pictures, removed }),
    [sourceId, text, language, pictures, removed],
  )
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
            <MarginMarks boxes={boxes} language={language} active={active} onActivate={onActivate} />
            {inColumn}
          </div>
        </div>
        {reading === null ? null : (
          <OverviewRuler
            reading={reading}
            annotations={annotations}
            matches={find.matches}
            aligned={aligned}
            mark={mark}
          />
        )}
        {above}
      </div>
    </>
  )
}
