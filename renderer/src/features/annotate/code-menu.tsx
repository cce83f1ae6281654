import {
  ArrowDown,
  ArrowUp,
  EllipsisVertical,
  IndentDecrease,
  IndentIncrease,
  Merge,
  Plus,
  Split,
  Trash2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { createPart } from '../../data/codes.ts'
import { useDb } from '../../data/context.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { toast } from '../../ui/toast-store.ts'
import { removeCode, stepCode } from './code-actions.ts'
import { codeOneStep, type CodeStep } from './code-moves.ts'
import { totalOf, type CodeUse } from './codebook-rows.ts'
import { panelState } from './panel-state.ts'
import { say } from '../../state/wording.ts'

type CodeMenuProps = {
  readonly use: CodeUse
  readonly rows: readonly CodeUse[]
  readonly canMerge: boolean
  readonly onMerge: () => void
  readonly onSplit: () => void
}

/** What can be done with a code besides changing its words. */
export function CodeMenu({ use, rows, canMerge, onMerge, onSplit }: CodeMenuProps) {
  const db = useDb()
  const { id } = use.code
  const codes = rows.map(({ code }) => code)
  const move = (label: string, step: CodeStep, icon: ReactNode, shortcut: string): MenuItem => ({
    kind: 'action',
    label,
    icon,
    shortcut,
    disabled: codeOneStep(codes, id, step) === null,
    onSelect: () => void stepCode(db, rows, id, step),
  })
  const addPart = async () => {
    const made = await createPart(db, id, say('New code'))
    if (made === null) {
      toast.show({ title: say('No code was made'), description: say('Codes cannot be nested any deeper.') })
      return
    }
    const closed = new Set(panelState.getState().closed)
    closed.delete(id)
    panelState.setState({ code: made.id, closed, naming: made.id })
  }
  return (
    <Menu
      align="end"
      trigger={<IconButton size="small" label={say('Code menu')} icon={<EllipsisVertical />} />}
      items={[
        // After the menu has returned the focus to its button.
        {
          kind: 'action',
          label: say('New code in this one'),
          icon: <Plus />,
          onSelect: () => setTimeout(() => void addPart()),
        },
        { kind: 'separator' },
        move('Move up', 'up', <ArrowUp />, 'Alt+ArrowUp'),
        move('Move down', 'down', <ArrowDown />, 'Alt+ArrowDown'),
        move(say('Move into the code above'), 'in', <IndentIncrease />, 'Alt+Shift+ArrowRight'),
        move('Move out', 'out', <IndentDecrease />, 'Alt+Shift+ArrowLeft'),
        { kind: 'separator' },
        {
          kind: 'action',
          label: say('Merge into another code'),
          icon: <Merge />,
          disabled: !canMerge,
          onSelect: () => setTimeout(onMerge),
        },
        {
          kind: 'action',
          label: say('Split into several codes'),
          icon: <Split />,
          disabled: totalOf(use.own) === 0,
          onSelect: () => setTimeout(onSplit),
        },
        {
          kind: 'action',
          label: say('Delete code'),
          icon: <Trash2 />,
          danger: true,
          shortcut: 'Delete',
          onSelect: () => setTimeout(() => void removeCode(db, rows, id)),
        },
      ]}
    />
  )
}
