import type { ReactNode } from 'react'
import {
  NO_ROW_FILTER,
  ROW_ORDERS,
  SHOWN_STATES,
  type RowOrder,
  type ShownState,
} from '../../../../../shared/compare/discrepancies/shown-rows.ts'
import { FACT_KINDS } from '../../../../../shared/project/passage-decision.ts'
import { Choice } from '../../../ui/choice.tsx'
import { Select } from '../../../ui/select.tsx'
import { Checkbox } from '../../../ui/toggle.tsx'
import { ListFilters } from '../list-filters.tsx'
import { KINDS } from './row-words.ts'
import { narrow, tableState, useTableState } from './table-state.ts'

const STATE_WORDS: Readonly<Record<ShownState, string>> = {
  differing: 'Differences only',
  different: 'Different',
  'more-precise': 'More precise',
  same: 'Same',
  all: 'All facts',
}
const ORDER_WORDS: Readonly<Record<RowOrder, string>> = {
  telling: 'Most telling first',
  kind: 'By kind',
  place: 'By place in the text',
}

type RowFiltersProps = {
  /** How many rows were dismissed. */
  readonly dismissed: number
  /** What is shown of how much; read out when it changes. */
  readonly count: string
  /** After what narrows. */
  readonly children: ReactNode
  /** At the end of the line. */
  readonly last: ReactNode
}

/** Narrows the table of differences and says how it is sorted. */
export function RowFilters({ dismissed, count, last, children }: RowFiltersProps) {
  const filter = useTableState((state) => state.filter)
  const order = useTableState((state) => state.order)
  const isNarrowed = filter.kind !== null || filter.text !== '' || filter.state !== NO_ROW_FILTER.state
  return (
    <ListFilters
      find="Find in differences"
      ruled={false}
      text={filter.text}
      onText={(text) => narrow({ text })}
      onReset={
        isNarrowed
          ? () => tableState.setState({ filter: { ...NO_ROW_FILTER, dismissed: filter.dismissed } })
          : null
      }
      count={count}
      last={last}
    >
      <Select
        label="Show"
        hideLabel
        value={filter.state}
        options={SHOWN_STATES.map((value) => ({ value, label: STATE_WORDS[value] }))}
        onChange={(state) => narrow({ state })}
      />
      <Choice
        label="Kind"
        all="Any kind"
        value={filter.kind}
        options={FACT_KINDS.map((value) => ({ value, label: KINDS[value].label }))}
        onChange={(kind) => narrow({ kind })}
      />
      <Select
        label="Order"
        hideLabel
        value={order}
        options={ROW_ORDERS.map((value) => ({ value, label: ORDER_WORDS[value] }))}
        onChange={(value) => tableState.setState({ order: value })}
      />
      {dismissed === 0 && !filter.dismissed ? null : (
        <Checkbox
          label={`Show dismissed (${dismissed})`}
          checked={filter.dismissed}
          onChange={(on) => narrow({ dismissed: on })}
        />
      )}
      {children}
    </ListFilters>
  )
}
