import { memo } from 'react'
import type { Discrepancy, DiscrepancyCell } from '../../../../../shared/compare/discrepancies/discrepancy.ts'
import { DataCell, gridQuote, type DataCellPlace } from '../../../ui/data-grid-cells.tsx'
import { plural } from '../../../ui/format.ts'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { openCell } from './actions.ts'
import s from './reading-cell.module.css'
import { answersOf, marksOf, quotationsOf, STATES, toned } from './row-words.ts'
import { quoteNear, type Texts } from './texts.ts'

type ReadingCellProps = DataCellPlace & {
  readonly row: Discrepancy
  readonly cell: DiscrepancyCell
  readonly texts: Texts | undefined
  readonly language: string | undefined
}

/** What a source says of a fact, and how that stands to the others. */
export const ReadingCell = memo(function ReadingCell(props: ReadingCellProps) {
  const { row, cell, texts, language, ...at } = props
  const { label, Icon, tone } = STATES[cell.state]
  const [first] = cell.readings
  const passages = quotationsOf(cell).length
  const marks = first === undefined ? [] : marksOf(first)
  return (
    <DataCell
      at={at}
      className={s.cell}
      style={toned(tone)}
      data={{
        'data-state': cell.state,
        'data-mark': first === undefined ? undefined : `${row.key} ${cell.sourceId}`,
      }}
      onOpen={() => openCell(cell)}
    >
      {first === undefined ? (
        <span className={s.silent}>
          <Icon aria-hidden="true" />
          {label}
          <span className={s.nothing}>nothing found</span>
        </span>
      ) : (
        <>
          <span className={s.value} dir="auto">
            {answersOf(cell).join(' / ')}
          </span>
          <q className={gridQuote} lang={language} dir="auto">
            {quoteNear(texts, first)}
          </q>
          <span className={s.state}>
            <Icon aria-hidden="true" />
            <span className={s.label}>{label}</span>
            {marks.length === 0 ? null : (
              <span className={s.mark} title={marks.join(', ')}>
                {marks.join(', ')}
              </span>
            )}
            {passages === 1 ? null : (
              <span className={s.more} title={plural(passages, 'passage')}>
                +{passages - 1}
                <VisuallyHidden> more</VisuallyHidden>
              </span>
            )}
          </span>
        </>
      )}
    </DataCell>
  )
})
