import { useLive } from '../../data/context.ts'
import { awaitingParts } from '../../data/review.ts'
import { runCommand } from '../../state/commands.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { formatNumber, plural } from '../../ui/format.ts'
import { View, ViewHeader } from '../../ui/view.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { AnnotationFilters } from './annotation-filters.tsx'
import { AnnotationTableRow } from './annotation-table-row.tsx'
import { usePanelState } from './panel-state.ts'
import { loadRows } from './queries.ts'
import { filterRows, sortRows } from './table.ts'

/** The view *Annotations*: every highlight and note of the project, narrowed and sorted. */
export function AnnotationsView() {
  const rows = useLive((db) => loadRows(db, null), [])
  const filter = usePanelState((state) => state.filter)
  const sort = usePanelState((state) => state.sort)
  const active = useWorkspace((state) => state.activeAnnotation)
  if (rows === undefined) return null
  const awaiting = rows.filter(({ annotation }) => awaitingParts(annotation).length > 0).length
  const shown = sortRows(filterRows(rows, filter), sort)
  return (
    <View
      header={
        <ViewHeader
          title="Annotations"
          count={
            shown.length === rows.length
              ? plural(rows.length, 'annotation')
              : `${plural(shown.length, 'annotation')} of ${rows.length}`
          }
        >
          {awaiting === 0 ? null : (
            <Button size="small" onClick={() => runCommand('review.open')}>
              Review passages ({formatNumber(awaiting)})
            </Button>
          )}
        </ViewHeader>
      }
    >
      {rows.length === 0 ? (
        <EmptyState title="No annotations yet">
          Highlights, notes and codes of all sources come together here, to be searched, sorted and opened in
          their place.
        </EmptyState>
      ) : (
        <>
          <AnnotationFilters rows={rows} />
          {shown.length === 0 ? (
            <EmptyState title="No annotation matches the filter" />
          ) : (
            <VirtualList
              label="Annotations"
              items={shown}
              getKey={({ annotation }) => annotation.id}
              estimate={64}
              activeKey={active}
              renderItem={(row, focus) => <AnnotationTableRow row={row} focus={focus} />}
            />
          )}
        </>
      )}
    </View>
  )
}
