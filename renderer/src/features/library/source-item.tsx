import { DRAG_TYPES } from '../../../../shared/project/dragged.ts'
import { Check, Columns2, Waypoints } from 'lucide-react'
import { useRef, type DragEvent, type MouseEvent } from 'react'
import type { Source } from '../../../../shared/project/source.ts'
import { isDraft } from '../../../../shared/project/source-kind.ts'
import { useLive } from '../../data/context.ts'
import { type ProgressWords, progressWords } from '../../state/reading-progress.ts'
import { activeSource, useWorkspace } from '../../state/workspace.ts'
import { ColourDot } from '../../ui/colour-dot.tsx'
import { cx } from '../../ui/cx.ts'
import { formatDay, formatPartialDate, plural } from '../../ui/format.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import type { RowFocus } from '../../ui/virtual-list.tsx'
import { openSource } from './actions.ts'
import { signWords, type LineageSign } from './lineage-signs.ts'
import { marksOf, type Marks } from './queries.ts'
import s from './source-list.module.css'
import { SourceMenu } from './source-menu.tsx'

type SourceItemProps = {
  readonly source: Source
  readonly sign: LineageSign | undefined
  /** The share of the text that was read. */
  readonly read: number
  readonly focus: RowFocus
  readonly onDelete: () => void
}

/** One source of the list: its button opens it, the small ones beside it open it beside and hold the rest. */
export function SourceItem({ source, sign, read, focus, onDelete }: SourceItemProps) {
  const active = useWorkspace(activeSource) === source.id
  const open = useWorkspace((state) => state.panes.some((pane) => pane.sourceId === source.id))
  const more = useRef<HTMLButtonElement>(null)
  const marks = useLive((db) => marksOf(db, source.id), [source.id])
  const title = source.meta.title.value
  const { publisher, published } = source.meta
  const date = published === null ? 'undated' : formatPartialDate(published.value)
  const known = publisher === null ? date : `${publisher.value} · ${date}`
  const counted = marks === undefined || marks.count === 0 ? null : plural(marks.count, 'annotation')
  const lineage = sign === undefined ? null : signWords(sign)
  const progress = progressWords(read)

  const onClick = (event: MouseEvent) => openSource(source.id, event.ctrlKey || event.metaKey)
  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault()
    more.current?.click()
  }
  const onDragStart = (event: DragEvent) => {
    event.dataTransfer.setData(DRAG_TYPES.source, source.id)
    event.dataTransfer.setData('text/plain', title)
    event.dataTransfer.effectAllowed = 'copy'
  }
  return (
    <div className={cx(s.item, open && s.open)} dir="auto" onContextMenu={onContextMenu}>
      <button
        type="button"
        className={s.main}
        draggable
        data-source={source.id}
        aria-label={[
          title,
          isDraft(source) ? 'draft' : null,
          known,
          counted,
          lineage,
          progress?.long,
          open ? 'open' : null,
        ]
          .filter(Boolean)
          .join(', ')}
        aria-current={active ? 'true' : undefined}
        onClick={onClick}
        onDragStart={onDragStart}
        {...focus}
      >
        <span className={s.title} title={title}>
          {title}
        </span>
        <SourceFacts source={source} marks={marks} sign={sign} progress={progress} />
      </button>
      <div className={s.actions}>
        <IconButton
          size="small"
          label="Open beside"
          icon={<Columns2 />}
          tabIndex={focus.tabIndex}
          onClick={() => openSource(source.id, true)}
        />
        <SourceMenu
          source={source}
          read={read}
          trigger={more}
          tabIndex={focus.tabIndex}
          onDelete={onDelete}
        />
      </div>
    </div>
  )
}

type SourceFactsProps = {
  readonly source: Source
  readonly marks: Marks | undefined
  readonly sign: LineageSign | undefined
  readonly progress: ProgressWords | null
}

/** A publisher gives way to the day, which is what tells reports of one event apart. */
function SourceFacts({ source, marks, sign, progress }: SourceFactsProps) {
  const { publisher, published } = source.meta
  const day = published === null ? 'undated' : formatDay(published.value)
  return (
    <span className={s.facts}>
      {isDraft(source) ? (
        <span className={s.draft} dir="ltr">
          Draft
        </span>
      ) : null}
      {publisher === null ? null : <bdi className={s.publisher}>{publisher.value}</bdi>}
      <span className={s.known}>
        <bdi className={s.day}>{day}</bdi>
        {sign === undefined ? null : (
          <span className={s.lineage} title={signWords(sign)}>
            <Waypoints aria-hidden="true" />
            {sign.count}
          </span>
        )}
        {progress === null ? null : (
          <span className={s.progress} dir="ltr" title={progress.long}>
            {progress.isWhole ? <Check aria-hidden="true" /> : null}
            {progress.short}
          </span>
        )}
        {marks === undefined || marks.count === 0 ? null : (
          <span className={s.marks}>
            {marks.colours.slice(0, 3).map((colour) => (
              <ColourDot key={colour} colour={colour} />
            ))}
            {marks.count}
          </span>
        )}
      </span>
    </span>
  )
}
