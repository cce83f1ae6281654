import { ChevronDown, Trash2, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { COLOURS } from '../../../../shared/project/annotation.ts'
import { STANCES, type Stance } from '../../../../shared/project/claim.ts'
import { useDb } from '../../data/context.ts'
import { useSay } from '../../state/wording.ts'
import { Button } from '../../ui/button.tsx'
import { ColourDot } from '../../ui/colour-dot.tsx'
import { plural } from '../../ui/format.ts'
import { announce } from '../../ui/live-region.tsx'
import { Menu } from '../../ui/menu.tsx'
import { StanceMark, stanceLabel } from '../../ui/stance.tsx'
import { deleteSelected, recolourSelected } from './bulk-actions.ts'
import s from './bulk-bar.module.css'
import { BulkPicker, type Picking } from './bulk-picker.tsx'
import { colourName } from './colours.ts'
import { selectNothing } from './table-state.ts'
import type { TableRow } from './table.ts'

type BulkBarProps = {
  readonly rows: readonly TableRow[]
  readonly isAll: boolean
  readonly onSelectAll: () => void
}

/** What can be done with the selected rows; stands where the head of the table does. */
export function BulkBar({ rows, isAll, onSelectAll }: BulkBarProps) {
  const db = useDb()
  const say = useSay()
  const [picking, setPicking] = useState<Picking | null>(null)
  const ids = rows.map(({ annotation }) => annotation.id)
  const count = plural(rows.length, 'annotation')
  useEffect(() => announce(`${count} selected`), [count])
  const arrow = <ChevronDown aria-hidden="true" className={s.arrow} />
  // After the menu has returned the focus to its button.
  const pick = (what: Picking) => setTimeout(() => setPicking(what))
  return (
    <fieldset className={s.bar} aria-label="Selected annotations">
      <label className={s.check}>
        <input
          ref={(input) => {
            if (input !== null) input.indeterminate = !isAll
          }}
          type="checkbox"
          checked={isAll}
          aria-label={isAll ? 'Select none' : 'Select all'}
          onChange={isAll ? selectNothing : onSelectAll}
        />
      </label>
      <span className={s.count}>{count} selected</span>
      <Menu
        trigger={<Button size="small">Colour{arrow}</Button>}
        items={COLOURS.map((colour) => ({
          kind: 'action',
          label: colourName(colour),
          icon: <ColourDot colour={colour} />,
          onSelect: () => void recolourSelected(db, ids, colour),
        }))}
      />
      <Button size="small" onClick={() => setPicking({ kind: 'add-code' })}>
        {say('Add code')}
      </Button>
      <Button
        size="small"
        disabled={rows.every(({ codes }) => codes.length === 0)}
        onClick={() => setPicking({ kind: 'remove-code' })}
      >
        {say('Remove code')}
      </Button>
      <Menu
        trigger={<Button size="small">Add to claim{arrow}</Button>}
        items={STANCES.map((stance: Stance) => ({
          kind: 'action',
          label: stanceLabel(stance),
          icon: <StanceMark stance={stance} />,
          onSelect: () => pick({ kind: 'claim', stance }),
        }))}
      />
      <Button size="small" icon={<Trash2 />} onClick={() => void deleteSelected(db, ids)}>
        Delete
      </Button>
      <Button size="small" variant="ghost" icon={<X />} onClick={selectNothing}>
        Select none
      </Button>
      <BulkPicker rows={rows} picking={picking} onClose={() => setPicking(null)} />
    </fieldset>
  )
}
