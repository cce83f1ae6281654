import { ArrowDown, ArrowUp } from 'lucide-react'
import { useSay } from '../../state/wording.ts'
import { cx } from '../../ui/cx.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import s from './table-head.module.css'
import type { SortKey } from './table-sort.ts'
import { sortBy, useTableState } from './table-state.ts'

const COLUMNS: readonly (readonly [key: SortKey, name: string])[] = [
  ['quotation', 'Passage'],
  ['note', 'Note'],
  ['codes', 'Codes'],
  ['claims', 'Claims'],
  ['changed', 'Changed'],
]

/** Says what stands below, and sorts by it; the box selects all rows. */
export function TableHead({ onSelectAll }: { readonly onSelectAll: () => void }) {
  const say = useSay()
  const sort = useTableState((state) => state.sort)
  return (
    <fieldset className={s.head} aria-label="Columns">
      <label className={s.check}>
        <input type="checkbox" checked={false} aria-label="Select all" onChange={onSelectAll} />
      </label>
      <div className={s.columns}>
        <span />
        {COLUMNS.map(([key, name]) => {
          const isSorted = sort.key === key
          return (
            <button
              key={key}
              type="button"
              className={cx(s.column, key === 'changed' && s.last)}
              aria-pressed={isSorted}
              onClick={() => sortBy(key)}
            >
              <VisuallyHidden>Sort by </VisuallyHidden>
              {say(name)}
              {isSorted ? (
                sort.reversed ? (
                  <ArrowUp aria-hidden="true" />
                ) : (
                  <ArrowDown aria-hidden="true" />
                )
              ) : null}
              {isSorted && sort.reversed ? <VisuallyHidden>, the other way round</VisuallyHidden> : null}
            </button>
          )
        })}
      </div>
    </fieldset>
  )
}
