import {
  BookOpen,
  CheckCheck,
  Columns2,
  Copy,
  CornerUpLeft,
  Ellipsis,
  FileDiff,
  FilePen,
  Info,
  ListChecks,
  Trash2,
  Waypoints,
} from 'lucide-react'
import type { RefObject } from 'react'
import type { Source } from '../../../../shared/project/source.ts'
import { isDraft } from '../../../../shared/project/source-kind.ts'
import { useDb, useLiveList } from '../../data/context.ts'
import { stepDerive } from '../../data/derivation-steps.ts'
import { stepTogether } from '../../data/lineage-steps.ts'
import { progressOf } from '../../state/reading-progress.ts'
import { activeSource, useWorkspace, workspace } from '../../state/workspace.ts'
import { useWhatIfState } from '../../state/what-if.ts'
import { announce } from '../../ui/live-region.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { whatIfItems } from './what-if-items.tsx'
import { checkSource, openSource, sayStep, turnSource } from './actions.ts'

type SourceMenuProps = {
  readonly source: Source
  /** The share of the text that was read. */
  readonly read: number
  readonly trigger: RefObject<HTMLButtonElement | null>
  readonly tabIndex: 0 | -1
  readonly onDelete: () => void
}

/** What can be done with one source. Also opened by the context menu of its row, through `trigger`. */
export function SourceMenu({ source, read, trigger, tabIndex, onDelete }: SourceMenuProps) {
  const db = useDb()
  const beside = useWorkspace(activeSource)
  const versions = useLiveList(
    (store) => store.versions.where('sourceId').equals(source.id).count(),
    [source.id],
  )
  const lineage = useLiveList(
    async (store) => (await store.lineages.where('members').equals(source.id).first())?.id ?? null,
    [source.id],
  )
  const muted = useWhatIfState((state) => state.muted)
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
    {
      kind: 'action',
      label: 'Versions',
      icon: <FileDiff />,
      disabled: versions === undefined || versions < 2,
      onSelect: () => workspace.getState().openDialog({ kind: 'versions', sourceId: source.id }),
    },
    {
      kind: 'action',
      label: 'One lineage with the source you read',
      icon: <Waypoints />,
      disabled: beside === null || beside === source.id || isDraft(source),
      onSelect: () => beside !== null && void sayStep(stepTogether(db, [beside, source.id])),
    },
    {
      kind: 'action',
      label: 'Has it from the source you read',
      icon: <CornerUpLeft />,
      disabled: beside === null || beside === source.id || isDraft(source),
      onSelect: () => beside !== null && void sayStep(stepDerive(db, source.id, beside)),
    },
    ...whatIfItems(source.id, lineage ?? null, muted),
    {
      kind: 'action',
      label: read === 1 ? 'Mark as not read' : 'Mark as read',
      icon: <CheckCheck />,
      onSelect: () => {
        progressOf(db.databaseKey).set(source.id, read === 1 ? 0 : 1)
        announce(read === 1 ? 'Marked as not read.' : 'Marked as read.')
      },
    },
    {
      kind: 'action',
      label: 'Checked for all claims',
      icon: <ListChecks />,
      disabled: isDraft(source),
      onSelect: () => void checkSource(db, source),
    },
    {
      kind: 'action',
      label: isDraft(source) ? 'Make a source of this draft' : 'Make a draft of this source',
      icon: <FilePen />,
      onSelect: () => void turnSource(db, source),
    },
    {
      kind: 'action',
      label: 'Copy to another project',
      icon: <Copy />,
      onSelect: () => workspace.getState().openDialog({ kind: 'copy-sources', sourceIds: [source.id] }),
    },
    { kind: 'separator' },
    {
      kind: 'action',
      label: 'Delete',
      icon: <Trash2 />,
      shortcut: 'Delete',
      danger: true,
      onSelect: onDelete,
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
