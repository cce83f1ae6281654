import { EllipsisVertical, Merge, Trash2 } from 'lucide-react'
import type { Party } from '../../../../shared/project/party.ts'
import { useDb } from '../../data/context.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { removeParty } from './actions.ts'
import type { PartyUse } from './party-rows.ts'

type PartyMenuProps = {
  readonly party: Party
  readonly rows: readonly PartyUse[]
  readonly canMerge: boolean
  readonly onMerge: () => void
}

/** What can be done with a party besides changing what is known of it. */
export function PartyMenu({ party, rows, canMerge, onMerge }: PartyMenuProps) {
  const db = useDb()
  return (
    <Menu
      align="end"
      trigger={<IconButton size="small" label="Party menu" icon={<EllipsisVertical />} />}
      items={[
        // After the menu has returned the focus to its button.
        {
          kind: 'action',
          label: 'Merge into another party',
          icon: <Merge />,
          disabled: !canMerge,
          onSelect: () => setTimeout(onMerge),
        },
        {
          kind: 'action',
          label: 'Delete party',
          icon: <Trash2 />,
          danger: true,
          shortcut: 'Delete',
          onSelect: () => setTimeout(() => void removeParty(db, rows, party)),
        },
      ]}
    />
  )
}
