import { Search } from 'lucide-react'
import { useMemo } from 'react'
import {
  COLUMN_ORDERS,
  CONCERNS,
  NO_MATRIX_FILTER,
  ROW_ORDERS,
  type ColumnOrder,
  type Concern,
  type RowOrder,
} from '../../../../shared/claims/matrix-order.ts'
import { ROW_GROUPS, type RowGrouping } from '../../../../shared/claims/matrix-groups.ts'
import { ACROSS, type Across } from '../../../../shared/claims/matrix.ts'
import { STANCES, VERDICTS } from '../../../../shared/project/claim.ts'
import { useSay } from '../../state/wording.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { FilterBar } from '../../ui/filter-bar.tsx'
import { Select } from '../../ui/select.tsx'
import { stanceLabel } from '../../ui/stance.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { VERDICT_WORDS } from '../../ui/verdict-words.ts'
import s from './matrix-filters.module.css'
import { matrixState, narrow, useMatrixState } from './matrix-state.ts'
import type { Whole } from './summary-words.ts'

const CONCERN_WORDS: Readonly<Record<Concern, string>> = {
  disputed: 'Sources disagree',
  'one-origin': 'One origin only',
  unreviewed: 'Not all reviewed',
}
const ACROSS_WORDS: Readonly<Record<Across, string>> = {
  sources: 'Sources across',
  grouped: 'Sources by lineage',
  lineages: 'Lineages across',
}
const COLUMN_WORDS: Readonly<Record<ColumnOrder, string>> = {
  date: 'Columns by date',
  title: 'Columns by title',
  evidence: 'Most evidence first',
}
const ROW_WORDS: Readonly<Record<RowOrder, string>> = {
  own: 'Claims in my order',
  disputed: 'Most disputed first',
  verdict: 'By verdict',
}

const GROUP_WORDS: Readonly<Record<RowGrouping, string>> = {
  none: 'Claims not grouped',
  verdict: 'Grouped by verdict',
  code: 'Grouped by code',
  whole: 'Grouped by whole claim',
}

type MatrixFiltersProps = { readonly data: Whole; readonly columns: number }

/** What the matrix is narrowed to, what stands across, and how both sides are sorted. */
export function MatrixFilters({ data: { rows, sources }, columns }: MatrixFiltersProps) {
  const filter = useMatrixState((state) => state.filter)
  const across = useMatrixState((state) => state.across)
  const columnOrder = useMatrixState((state) => state.columnOrder)
  const rowOrder = useMatrixState((state) => state.rowOrder)
  const grouping = useMatrixState((state) => state.grouping)
  const hidden = useMatrixState((state) => state.hidden)
  const say = useSay()
  const speaking = useMemo(() => speakingSources({ rows, sources }), [rows, sources])
  return (
    <FilterBar className={s.filters}>
      <TextField
        label="Find in matrix"
        hideLabel
        type="search"
        placeholder="Find in claims and quotations"
        icon={<Search />}
        value={filter.text}
        onChange={(text) => narrow({ text })}
      />
      <Choice
        label="Show"
        all="All claims"
        value={filter.concern}
        options={CONCERNS.map((value) => ({ value, label: CONCERN_WORDS[value] }))}
        onChange={(concern) => narrow({ concern })}
      />
      <Choice
        label="Verdict"
        all="Any verdict"
        value={filter.verdict}
        options={VERDICTS.map((value) => ({ value, label: VERDICT_WORDS[value] }))}
        onChange={(verdict) => narrow({ verdict })}
      />
      <Choice
        label="Stance"
        all="Any stance"
        value={filter.stance}
        options={STANCES.map((value) => ({ value, label: stanceLabel(value) }))}
        onChange={(stance) => narrow({ stance })}
      />
      <Choice
        label="Source"
        all="Any source"
        value={filter.sourceId}
        options={speaking}
        onChange={(sourceId) => narrow({ sourceId })}
      />
      <Select
        label="Across"
        hideLabel
        value={across}
        options={ACROSS.map((value) => ({ value, label: ACROSS_WORDS[value] }))}
        onChange={(value) => matrixState.setState({ across: value })}
      />
      <Select
        label="Order of columns"
        hideLabel
        value={columnOrder}
        options={COLUMN_ORDERS.map((value) => ({ value, label: COLUMN_WORDS[value] }))}
        onChange={(value) => matrixState.setState({ columnOrder: value })}
      />
      <Select
        label="Order of claims"
        hideLabel
        value={rowOrder}
        options={ROW_ORDERS.map((value) => ({ value, label: ROW_WORDS[value] }))}
        onChange={(value) => matrixState.setState({ rowOrder: value })}
      />
      <Select
        label="Groups of claims"
        hideLabel
        value={grouping}
        options={ROW_GROUPS.map((value) => ({ value, label: say(GROUP_WORDS[value]) }))}
        onChange={(value) => matrixState.setState({ grouping: value, folded: new Set() })}
      />
      {Object.values(filter).some(Boolean) ? (
        <Button
          size="small"
          variant="ghost"
          onClick={() => matrixState.setState({ filter: NO_MATRIX_FILTER })}
        >
          All claims
        </Button>
      ) : null}
      {hidden.size === 0 ? null : (
        <Button size="small" variant="ghost" onClick={() => matrixState.setState({ hidden: new Set() })}>
          Show all {columns} columns
        </Button>
      )}
    </FilterBar>
  )
}

const titles = new Intl.Collator('en', { numeric: true })

/** The sources that say something about some claim, by title. */
function speakingSources({ rows, sources }: Pick<Whole, 'rows' | 'sources'>) {
  const speaking = new Set(rows.flatMap(({ bySource }) => [...bySource.keys()]))
  return sources
    .filter(({ id }) => speaking.has(id))
    .map(({ id, meta }) => ({ value: id, label: meta.title.value }))
    .toSorted((a, b) => titles.compare(a.label, b.label))
}
