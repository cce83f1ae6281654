import {
  ArrowDown,
  ArrowUp,
  ArrowUpToLine,
  CalendarClock,
  EllipsisVertical,
  IndentDecrease,
  IndentIncrease,
  ListTree,
  NotebookPen,
  PenLine,
  Scale,
  Speech,
  Tag,
  Trash2,
} from 'lucide-react'
import type { Claim } from '../../../../shared/project/claim.ts'
import { useDb } from '../../data/context.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { say } from '../../state/wording.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { removeClaim } from './actions.ts'
import type { ClaimStep } from './claim-moves.ts'
import { draftPart, editStatement, panelState } from './panel-state.ts'

type ClaimMenuProps = {
  readonly claim: Claim
  readonly canMove: (step: ClaimStep) => boolean
  readonly onMove: (step: ClaimStep) => void
  readonly onRationale: () => void
  readonly onMemo: () => void
  readonly onTime: () => void
  readonly onAttribution: () => void
}

/** Everything else one can do with a claim. */
export function ClaimMenu(props: ClaimMenuProps) {
  const db = useDb()
  return (
    <Menu
      align="end"
      trigger={<IconButton size="small" label="Claim menu" icon={<EllipsisVertical />} />}
      items={() => itemsFor(db, props)}
    />
  )
}

/** Asked for when the menu opens, as where a claim can go takes a look at all claims. */
function itemsFor(
  db: WorkbenchDb,
  { claim, canMove, onMove, onRationale, onMemo, onTime, onAttribution }: ClaimMenuProps,
): readonly MenuItem[] {
  const move = (label: string, step: ClaimStep, icon: MenuIcon, shortcut?: string): MenuItem => ({
    kind: 'action',
    label,
    icon,
    shortcut,
    disabled: !canMove(step),
    onSelect: () => onMove(step),
  })
  return [
    {
      kind: 'action',
      label: 'Edit statement',
      icon: <PenLine />,
      shortcut: 'F2',
      // After the menu has returned the focus to its button.
      onSelect: () => setTimeout(() => editStatement(claim.id)),
    },
    { kind: 'action', label: 'Rationale', icon: <Scale />, onSelect: () => setTimeout(onRationale) },
    { kind: 'action', label: 'Memo', icon: <NotebookPen />, onSelect: () => setTimeout(onMemo) },
    {
      kind: 'action',
      label: say('Codes'),
      icon: <Tag />,
      shortcut: 'T',
      onSelect: () => setTimeout(() => panelState.setState({ coding: claim.id })),
    },
    {
      kind: 'action',
      label: 'Time of the event',
      icon: <CalendarClock />,
      onSelect: () => setTimeout(onTime),
    },
    {
      kind: 'action',
      label: 'Who asserts it',
      icon: <Speech />,
      onSelect: () => setTimeout(onAttribution),
    },
    {
      kind: 'action',
      label: 'Add a part',
      icon: <ListTree />,
      onSelect: () => setTimeout(() => draftPart(claim.id)),
    },
    { kind: 'separator' },
    move('Move up', 'up', <ArrowUp />, 'Alt+ArrowUp'),
    move('Move down', 'down', <ArrowDown />, 'Alt+ArrowDown'),
    move('Move to top', 'top', <ArrowUpToLine />),
    move('Make part of the claim above', 'in', <IndentIncrease />, 'Alt+Shift+ArrowRight'),
    move('Move out of its whole', 'out', <IndentDecrease />, 'Alt+Shift+ArrowLeft'),
    { kind: 'separator' },
    {
      kind: 'action',
      label: 'Delete claim',
      icon: <Trash2 />,
      danger: true,
      onSelect: () => setTimeout(() => void removeClaim(db, claim.id)),
    },
  ]
}

type MenuIcon = Extract<MenuItem, { kind: 'action' }>['icon']
