import { ArrowUpDown } from 'lucide-react'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { ARRANGEMENTS, ARRANGEMENT_WORDS } from './arrange.ts'
import { panelState, usePanelState } from './panel-state.ts'

/** How the evidence of all claims is laid out. */
export function ArrangeMenu() {
  const chosen = usePanelState((state) => state.arrangement)
  return (
    <Menu
      align="end"
      trigger={<IconButton label="Arrange evidence" icon={<ArrowUpDown />} />}
      items={ARRANGEMENTS.map((arrangement) => ({
        kind: 'choice',
        label: ARRANGEMENT_WORDS[arrangement],
        checked: arrangement === chosen,
        onSelect: () => panelState.setState({ arrangement }),
      }))}
    />
  )
}
