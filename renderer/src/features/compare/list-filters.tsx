import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { FilterBar } from '../../ui/filter-bar.tsx'
import { TextField } from '../../ui/text-field.tsx'
import s from './list-filters.module.css'

type ListFiltersProps = {
  /** What the field is called: `Find in facts`. */
  readonly find: string
  readonly text: string
  readonly onText: (text: string) => void
  /** Null while nothing is left out. */
  readonly onReset: (() => void) | null
  /** What is shown of how much; read out when it changes. */
  readonly count: string
  /** Before the field. */
  readonly first?: ReactNode
  /** At the end of the line. */
  readonly last?: ReactNode
  /** Whether a line sets it off from the list. */
  readonly ruled?: boolean
  /** What else narrows the list. */
  readonly children: ReactNode
}

/** Narrows what was found: a field, choices, and how much is left. */
export function ListFilters(props: ListFiltersProps) {
  const { find, text, onText, onReset, count, first, last, ruled = true, children } = props
  return (
    <FilterBar className={cx(s.filters, ruled && s.ruled)}>
      {first}
      <TextField
        label={find}
        hideLabel
        type="search"
        placeholder={find}
        icon={<Search />}
        value={text}
        onChange={onText}
      />
      {children}
      {onReset === null ? null : (
        <Button size="small" variant="ghost" onClick={onReset}>
          Reset
        </Button>
      )}
      <p className={s.count} aria-live="polite">
        {count}
      </p>
      {last === undefined ? null : <div className={s.last}>{last}</div>}
    </FilterBar>
  )
}
