import { AppWindow, Copy, Ellipsis, FolderOpen, PenLine, Trash2 } from 'lucide-react'
import type { RegisteredProject } from '../../data/registry.ts'
import { workspace } from '../../state/workspace.ts'
import { formatAgo } from '../../ui/format.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import type { RowFocus } from '../../ui/virtual-list.tsx'
import { hasTabs, open, openInNewTab } from './project-actions.ts'
import { summaryWords } from './project-words.ts'
import s from './projects.module.css'
import { useSummary } from './use-summary.ts'

type ProjectItemProps = {
  readonly project: RegisteredProject
  readonly isOpen: boolean
  readonly busy: boolean
  readonly focus: RowFocus
  readonly onDuplicate: () => void
  readonly onBin: () => void
}

/** One project of the list: its button opens it, the menu holds the rest. */
export function ProjectItem({ project, isOpen, busy, focus, onDuplicate, onBin }: ProjectItemProps) {
  const { databaseKey, title, openedAt } = project
  const summary = useSummary(databaseKey)
  const opened = isOpen ? 'Open in this window' : `Last opened ${formatAgo(openedAt)}`
  const facts = summary === undefined ? '' : summaryWords(summary)
  const items: readonly MenuItem[] = [
    {
      kind: 'action',
      label: 'Open',
      icon: <FolderOpen />,
      disabled: isOpen,
      onSelect: () => void open(databaseKey),
    },
    ...(hasTabs()
      ? [
          {
            kind: 'action' as const,
            label: 'Open in a new tab',
            icon: <AppWindow />,
            onSelect: () => openInNewTab(databaseKey),
          },
        ]
      : []),
    ...(isOpen
      ? [
          {
            kind: 'action' as const,
            label: 'Rename project',
            icon: <PenLine />,
            onSelect: () => workspace.getState().openDialog({ kind: 'rename-project' }),
          },
        ]
      : []),
    { kind: 'action', label: 'Duplicate', icon: <Copy />, disabled: busy, onSelect: onDuplicate },
    { kind: 'separator' },
    { kind: 'action', label: 'Delete', icon: <Trash2 />, danger: true, disabled: busy, onSelect: onBin },
  ]
  return (
    <div className={s.item}>
      <button
        type="button"
        className={s.main}
        aria-label={[title, opened, facts].filter(Boolean).join(', ')}
        aria-current={isOpen ? 'true' : undefined}
        disabled={busy}
        onClick={() => (isOpen ? workspace.getState().closeDialog() : void open(databaseKey))}
        {...focus}
      >
        <span className={s.title} dir="auto">
          {title}
        </span>
        <span className={s.muted}>{facts === '' ? 'Counting …' : facts}</span>
        <span className={isOpen ? s.here : s.muted}>{opened}</span>
      </button>
      <Menu
        align="end"
        items={items}
        trigger={
          <IconButton
            size="small"
            tabIndex={focus.tabIndex}
            label={`More about project ${title}`}
            icon={<Ellipsis />}
          />
        }
      />
    </div>
  )
}
