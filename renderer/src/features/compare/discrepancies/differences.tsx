import { useMemo, useRef, useState } from 'react'
import type { Discrepancy } from '../../../../../shared/compare/discrepancies/discrepancy.ts'
import {
  NO_ROW_FILTER,
  shownRows,
  speakingSources,
} from '../../../../../shared/compare/discrepancies/shown-rows.ts'
import type { SourceId } from '../../../../../shared/ids.ts'
import type { Source } from '../../../../../shared/project/source.ts'
import { saveFile } from '../../../platform/save-file.ts'
import { useDb } from '../../../data/context.ts'
import { useCompareSettings } from '../../../state/compare-settings.ts'
import { workspace } from '../../../state/workspace.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ExportMenu } from '../../../ui/export-menu.tsx'
import { plural } from '../../../ui/format.ts'
import { useKeepFocus } from '../../../ui/use-keep-focus.ts'
import type { ShowClaim } from '../actions.ts'
import type { Compared } from '../use-compared.ts'
import { CorrectDateDialog, type FoundDate } from '../correct-date-dialog.tsx'
import { ApartDialog } from './apart-dialog.tsx'
import s from './differences.module.css'
import { DifferencesGrid } from './differences-grid.tsx'
import { differencesCsv } from './export-csv.ts'
import { RowFilters } from './row-filters.tsx'
import { countWords } from './row-words.ts'
import { tableState, useTableState } from './table-state.ts'
import { readTexts } from './texts.ts'
import { ToldApart } from './told-apart.tsx'
import { useRowClaims } from './use-row-claims.ts'

type DifferencesProps = {
  readonly rows: readonly Discrepancy[]
  readonly compared: Compared
  readonly showClaim: ShowClaim
}

/**
 * With more columns than these, those that say nothing in any row are left out, and those that speak in the topmost rows
 * come first: else a table of a hundred sources begins with a screen of silence.
 */
const MOST_SILENT = 6

/** What sources say of the same events and facts, narrowed and sorted as the user wishes. */
export function Differences({ rows, compared, showClaim }: DifferencesProps) {
  const db = useDb()
  const box = useRef<HTMLDivElement>(null)
  useKeepFocus(box, 'button, input, [role=gridcell]')
  const filter = useTableState((state) => state.filter)
  const order = useTableState((state) => state.order)
  const [separating, setSeparating] = useState<string | null>(null)
  const [correcting, setCorrecting] = useState<readonly FoundDate[]>([])
  const shown = useMemo(() => shownRows(rows, filter, order), [rows, filter, order])
  const claims = useRowClaims(rows)
  const columns = useMemo(() => columnsOf(compared.sources, shown), [compared.sources, shown])
  const silent = compared.sources.length - columns.length
  const apart = rows.find(({ key }) => key === separating)
  const dismissed = rows.filter(({ dismissedBy }) => dismissedBy.length > 0).length
  return (
    <div ref={box} className={s.tab}>
      <RowFilters
        dismissed={dismissed}
        count={[
          countWords(shown, rows),
          ...(silent > 0 && shown.length > 0
            ? [`${plural(silent, 'source says', 'sources say')} nothing of them`]
            : []),
        ].join(' · ')}
        last={
          <ExportMenu
            label="Export table"
            what="The table"
            save={saveFile}
            disabled={shown.length === 0}
            formats={[
              {
                label: 'As a table (CSV)',
                fileName: 'differences.csv',
                write: async () => differencesCsv(shown, columns, await readTexts(db, columns), claims),
              },
            ]}
          />
        }
      >
        <ToldApart sources={compared.sources} />
      </RowFilters>
      {shown.length > 0 ? (
        <DifferencesGrid
          rows={shown}
          columns={columns}
          compared={compared}
          claims={claims}
          showClaim={showClaim}
          onSeparate={({ key }) => setSeparating(key)}
          onCorrect={(row, source) => setCorrecting(datesOf(row, source, compared.sources))}
        />
      ) : (
        <NoRows rows={rows} dismissed={dismissed} />
      )}
      {correcting.length === 0 ? null : (
        <CorrectDateDialog dates={correcting} onClose={() => setCorrecting([])} />
      )}
      {apart === undefined ? null : (
        <ApartDialog row={apart} sources={compared.sources} onClose={() => setSeparating(null)} />
      )}
    </div>
  )
}

function columnsOf(sources: readonly Source[], shown: readonly Discrepancy[]): readonly Source[] {
  if (sources.length <= MOST_SILENT) return sources
  const byId = new Map(sources.map((source) => [source.id, source]))
  return [...speakingSources(shown)].flatMap((id) => byId.get(id) ?? [])
}

/** The time expressions of a row that can be corrected: those of one source, or of all, differing ones first. */
function datesOf(
  { cells }: Discrepancy,
  only: SourceId | null,
  sources: readonly Source[],
): readonly FoundDate[] {
  const titles = new Map(sources.map(({ id, meta }) => [id, meta.title.value]))
  return cells
    .filter(({ sourceId }) => only === null || sourceId === only)
    .flatMap(({ readings }) => readings)
    .toSorted((a, b) => Number(b.group > 0) - Number(a.group > 0))
    .flatMap(({ fact, at }) =>
      fact.kind === 'date'
        ? [
            {
              fact,
              place: { ...at, start: fact.start, end: fact.end },
              source: titles.get(at.sourceId) ?? '',
            },
          ]
        : [],
    )
}

function NoRows({ rows, dismissed }: { readonly rows: readonly Discrepancy[]; readonly dismissed: number }) {
  const kinds = useCompareSettings(({ facts }) => facts.length)
  if (kinds === 0)
    return (
      <EmptyState
        title="No kind of fact is compared"
        actions={
          <Button onClick={() => workspace.getState().openDialog({ kind: 'settings', at: 'comparing' })}>
            Settings
          </Button>
        }
      >
        Dates, numbers, names and who says so are all switched off in the settings.
      </EmptyState>
    )
  if (rows.length === 0)
    return (
      <EmptyState title="Nothing was found that two of these sources speak of">
        Dates, numbers, names and who says so are set against each other where sources report the same event.
        More sources, or their publication dates, may help.
      </EmptyState>
    )
  const isFirst = tableState.getState().filter === NO_ROW_FILTER
  return (
    <EmptyState
      title={isFirst ? 'These sources do not differ in what was found' : 'Nothing matches the filter'}
      actions={
        <Button
          onClick={() =>
            tableState.setState({ filter: { ...NO_ROW_FILTER, state: 'all', dismissed: dismissed > 0 } })
          }
        >
          {`Show all ${plural(rows.length, 'fact')}`}
        </Button>
      }
    />
  )
}
