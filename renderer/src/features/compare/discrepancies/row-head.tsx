import { Ban, CalendarClock, Columns2, Split, Undo2 } from 'lucide-react'
import type { Discrepancy } from '../../../../../shared/compare/discrepancies/discrepancy.ts'
import { useDb } from '../../../data/context.ts'
import { cx } from '../../../ui/cx.ts'
import { GridRowHead, gridRowHead } from '../../../ui/data-grid-cells.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { bringBack, dismiss, openBeside } from './actions.ts'
import s from './differences-grid.module.css'
import { lookOf, STATES, toned } from './row-words.ts'

type RowHeadProps = {
  readonly row: Discrepancy
  readonly place: string
  readonly isEntry: boolean
  readonly onSeparate: () => void
  readonly onCorrect: () => void
}

/** What a row is about, as a button that opens what can be done with it. */
export function RowHead({ row, place, isEntry, onSeparate, onCorrect }: RowHeadProps) {
  const db = useDb()
  const kind = lookOf(row)
  const state = STATES[row.state]
  const speaking = row.cells.filter(({ readings }) => readings.length > 0).length
  const isDismissed = row.dismissedBy.length > 0
  return (
    <GridRowHead place={place}>
      <Menu
        trigger={
          <button
            type="button"
            className={cx(gridRowHead, s.what)}
            tabIndex={isEntry ? 0 : -1}
            title={row.statement}
          >
            <span className={s.kind} style={toned(state.tone)}>
              <kind.Icon aria-hidden="true" />
              {kind.label}
              <span className={s.stands}>
                <state.Icon aria-hidden="true" />
                {state.label}
              </span>
              {isDismissed ? <span className={s.dismissed}>Dismissed</span> : null}
            </span>
            <span className={s.title} data-dismissed={isDismissed ? '' : undefined} dir="auto">
              {row.title}
            </span>
            {row.grounds.length === 0 ? null : (
              <span className={s.grounds} dir="auto">
                In common: {row.grounds.join(', ')}
              </span>
            )}
          </button>
        }
        items={[
          {
            kind: 'action',
            label: 'Open beside each other',
            icon: <Columns2 />,
            onSelect: () => void openBeside(row),
          },
          {
            kind: 'action',
            label: 'Not the same thing …',
            icon: <Split />,
            disabled: speaking < 2,
            onSelect: onSeparate,
          },
          ...(row.kind === 'date'
            ? [
                {
                  kind: 'action' as const,
                  label: 'Correct a date …',
                  icon: <CalendarClock />,
                  onSelect: onCorrect,
                },
              ]
            : []),
          { kind: 'separator' },
          isDismissed
            ? {
                kind: 'action',
                label: 'Bring back',
                icon: <Undo2 />,
                onSelect: () => void bringBack(db, row),
              }
            : { kind: 'action', label: 'Dismiss', icon: <Ban />, onSelect: () => void dismiss(db, row) },
          ...(row.grounds.length === 0
            ? []
            : [
                { kind: 'separator' as const },
                {
                  kind: 'heading' as const,
                  label: `Taken for one thing because of: ${row.grounds.join(', ')}`,
                  items: [],
                },
              ]),
        ]}
      />
    </GridRowHead>
  )
}
