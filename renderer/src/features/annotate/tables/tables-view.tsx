import { Download } from 'lucide-react'
import { MEETINGS, type Meeting } from '../../../../../shared/codes/code-tables.ts'
import type { QueryRows } from '../../../../../shared/codes/query/index-rows.ts'
import { useSay } from '../../../state/wording.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Select } from '../../../ui/select.tsx'
import { Checkbox } from '../../../ui/toggle.tsx'
import { saveFile } from '../../../platform/save-file.ts'
import { saveWords } from '../../../ui/save-words.ts'
import { CodeGrid } from './code-grid.tsx'
import { tableCsv } from './table-csv.ts'
import { tableState, useTableState } from './table-state.ts'
import s from './tables-view.module.css'
import { useCodeTable } from './use-code-table.ts'

const MEETING_WORDS: Readonly<Record<Meeting, string>> = {
  same: 'On the same passage',
  overlaps: 'On overlapping passages',
  paragraph: 'In the same paragraph',
}

/** How often codes are used where, and together with which. */
export function TablesView({ rows }: { readonly rows: QueryRows }) {
  const say = useSay()
  const across = useTableState((state) => state.across)
  const meeting = useTableState((state) => state.meeting)
  const withBelow = useTableState((state) => state.withBelow)
  const withUnused = useTableState((state) => state.withUnused)
  const columnOrder = useTableState((state) => state.columnOrder)
  const table = useCodeTable(rows)
  const { setState } = tableState
  const isEmpty = table !== undefined && (table.rows.length === 0 || table.columns.length === 0)
  return (
    <div className={s.view}>
      <div className={s.bar}>
        <Select
          label="Table"
          hideLabel
          value={across}
          options={[
            { value: 'sources', label: say('Codes by source') },
            { value: 'codes', label: say('Codes by code') },
          ]}
          onChange={(next) => setState({ across: next, sort: 'codebook' })}
        />
        {across === 'sources' ? null : (
          <Select
            label="Counted together"
            hideLabel
            value={meeting}
            options={MEETINGS.map((value) => ({ value, label: MEETING_WORDS[value] }))}
            onChange={(next) => setState({ meeting: next })}
          />
        )}
        <Select
          label="Order of columns"
          hideLabel
          value={columnOrder}
          options={[
            {
              value: 'own',
              label: across === 'sources' ? 'Columns by title' : say('Columns as in the codebook'),
            },
            { value: 'most', label: 'Columns with most first' },
          ]}
          onChange={(next) => setState({ columnOrder: next })}
        />
        <Checkbox
          label={say('Count the codes in a code with it')}
          checked={withBelow}
          onChange={(checked) => setState({ withBelow: checked })}
        />
        <Checkbox
          label="Show what has none"
          checked={withUnused}
          onChange={(checked) => setState({ withUnused: checked })}
        />
        <span className={s.end}>
          <Button
            size="small"
            icon={<Download />}
            disabled={table === undefined || isEmpty}
            onClick={() =>
              void saveWords(
                saveFile,
                `codes-by-${across === 'sources' ? 'source' : 'code'}.csv`,
                'The table',
                () => (table === undefined ? '' : tableCsv(table)),
              )
            }
          >
            Export table
          </Button>
        </span>
      </div>
      {table === undefined ? null : isEmpty ? (
        <EmptyState title={say('No passage has a code yet')}>
          {say(
            'Once passages have codes, this shows how many each source has of each, and which codes meet.',
          )}
        </EmptyState>
      ) : (
        <CodeGrid table={table} label={say(across === 'sources' ? 'Codes by source' : 'Codes by code')} />
      )}
    </div>
  )
}
