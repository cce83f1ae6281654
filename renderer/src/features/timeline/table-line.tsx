import { EqualNot } from 'lucide-react'
import { StanceMark } from '../../ui/stance.tsx'
import s from './table.module.css'
import type { TableRow } from './table-rows.ts'
import { conflictWords, timeWords } from './words.ts'

type TableLineProps = {
  readonly row: TableRow
  readonly index: number
  readonly isEntry: boolean
  readonly measure: (row: HTMLElement | null) => void
  readonly onOpen: () => void
}

/** A time in the table; its first cell opens what it is of. */
export function TableLine({ row, index, isEntry, measure, onOpen }: TableLineProps) {
  const { item, kind, claim, source, quotation, conflict } = row
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      <th scope="row" className={s.time}>
        <button
          type="button"
          className={s.open}
          tabIndex={isEntry ? 0 : -1}
          data-row={index}
          onClick={onOpen}
        >
          {timeWords(item.time)}
        </button>
      </th>
      <td>
        <span className={s.kind}>
          {item.kind === 'evidence' ? (
            <span aria-hidden="true">
              <StanceMark stance={item.evidence.stance} />
            </span>
          ) : null}
          {kind}
        </span>
      </td>
      <td>
        <span className={s.clamped} dir="auto">
          {claim}
        </span>
      </td>
      <td>
        <span className={s.clamped} dir="auto">
          {source}
        </span>
      </td>
      <td>
        {quotation === '' ? null : (
          <span className={s.quote} dir="auto">
            “{quotation}”
          </span>
        )}
      </td>
      <td>
        {conflict === null ? null : (
          <span className={s.clash}>
            <EqualNot aria-hidden="true" />
            {conflictWords(conflict)}
          </span>
        )}
      </td>
    </tr>
  )
}
