import { BookOpen, Columns2, Ellipsis, Info, Trash2 } from 'lucide-react'
import { useRef, type DragEvent, type MouseEvent, type RefObject } from 'react'
import type { Source } from '../../../../shared/project/source.ts'
import { useDb, useLive } from '../../data/context.ts'
import { activeSource, useWorkspace, workspace } from '../../state/workspace.ts'
import { ColourDot } from '../../ui/colour-dot.tsx'
import { cx } from '../../ui/cx.ts'
import { formatPartialDate, plural } from '../../ui/format.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import type { RowFocus } from '../../ui/virtual-list.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { deleteSource, openSource } from './actions.ts'
import { marksOf } from './queries.ts'
import s from './source-list.module.css'

type SourceItemProps = { readonly source: Source; readonly focus: RowFocus }

/** One source of the list: its button opens it, the small ones beside it open it beside and hold the rest. */
export function SourceItem({ source, focus }: SourceItemProps) {
  const active = useWorkspace(activeSource) === source.id
  const open = useWorkspace((state) => state.panes.some((pane) => pane.sourceId === source.id))
  const more = useRef<HTMLButtonElement>(null)
  const title = source.meta.title.value

  const onClick = (event: MouseEvent) => openSource(source.id, event.ctrlKey || event.metaKey)
  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault()
    more.current?.click()
  }
  const onDragStart = (event: DragEvent) => {
    event.dataTransfer.setData('application/x-variorum-source', source.id)
    event.dataTransfer.setData('text/plain', title)
    event.dataTransfer.effectAllowed = 'copy'
  }
  return (
    <div className={cx(s.item, open && s.open)} onContextMenu={onContextMenu}>
      <button
        type="button"
        className={s.main}
        draggable
        data-source={source.id}
        aria-current={active ? 'true' : undefined}
        onClick={onClick}
        onDragStart={onDragStart}
        {...focus}
      >
        <span className={s.title} dir="auto">
          {title}
        </span>
        <SourceFacts source={source} open={open} />
      </button>
      <div className={s.actions}>
        <IconButton
          size="small"
          label="Open beside"
          icon={<Columns2 />}
          tabIndex={focus.tabIndex}
          onClick={() => openSource(source.id, true)}
        />
        <MoreMenu source={source} trigger={more} tabIndex={focus.tabIndex} />
      </div>
    </div>
  )
}

function SourceFacts({ source, open }: { readonly source: Source; readonly open: boolean }) {
  const marks = useLive((db) => marksOf(db, source.id), [source.id])
  const { publisher, published } = source.meta
  const known = [publisher?.value, published === null ? 'undated' : formatPartialDate(published.value)]
  return (
    <span className={s.facts}>
      <span className={s.known}>{known.filter(Boolean).join(' · ')}</span>
      {marks === undefined || marks.count === 0 ? null : (
        <span className={s.marks}>
          {marks.colours.slice(0, 3).map((colour) => (
            <ColourDot key={colour} colour={colour} />
          ))}
          <span aria-hidden="true">{marks.count}</span>
          <VisuallyHidden>{plural(marks.count, 'annotation')}</VisuallyHidden>
        </span>
      )}
      {open ? <VisuallyHidden>, open</VisuallyHidden> : null}
    </span>
  )
}

type MoreMenuProps = {
  readonly source: Source
  readonly trigger: RefObject<HTMLButtonElement | null>
  readonly tabIndex: 0 | -1
}

function MoreMenu({ source, trigger, tabIndex }: MoreMenuProps) {
  const db = useDb()
  const items: readonly MenuItem[] = [
    { kind: 'action', label: 'Open', icon: <BookOpen />, onSelect: () => openSource(source.id, false) },
    {
      kind: 'action',
      label: 'Open beside',
      icon: <Columns2 />,
      shortcut: 'Mod+Enter',
      onSelect: () => openSource(source.id, true),
    },
    {
      kind: 'action',
      label: 'Source details',
      icon: <Info />,
      onSelect: () => workspace.getState().openDialog({ kind: 'source-details', sourceId: source.id }),
    },
    { kind: 'separator' },
    {
      kind: 'action',
      label: 'Delete',
      icon: <Trash2 />,
      shortcut: 'Delete',
      danger: true,
      onSelect: () => void deleteSource(db, source),
    },
  ]
  return (
    <Menu
      align="end"
      items={items}
      trigger={
        <IconButton
          ref={trigger}
          tabIndex={tabIndex}
          size="small"
          label={`More about ${source.meta.title.value}`}
          icon={<Ellipsis />}
        />
      }
    />
  )
}
