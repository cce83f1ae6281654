import { useRef, type KeyboardEvent } from 'react'
import { useDb } from '../../data/context.ts'
import { awaitingParts } from '../../data/review.ts'
import { runCommand } from '../../state/commands.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { formatNumber, plural } from '../../ui/format.ts'
import { isTextField } from '../../ui/is-text-field.ts'
import { announce } from '../../ui/live-region.tsx'
import { allOf, extended, toggled } from '../../ui/selection.ts'
import { useKeepFocus } from '../../ui/use-keep-focus.ts'
import { View, ViewHeader } from '../../ui/view.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { AnnotationFilters } from './annotation-filters.tsx'
import { AnnotationTableRow } from './annotation-table-row.tsx'
import s from './annotations-view.module.css'
import { deleteSelected } from './bulk-actions.ts'
import { BulkBar } from './bulk-bar.tsx'
import { TableExport } from './table-export-menu.tsx'
import { TableHead } from './table-head.tsx'
import { select, selectNothing } from './table-state.ts'
import type { TableRow } from './table.ts'
import { useTable } from './use-table.ts'
import { say } from '../../state/wording.ts'

const idOf = ({ annotation }: TableRow) => annotation.id

/** The view *Annotations*: every highlight and note of the project, narrowed, sorted, and changed many at once. */
export function AnnotationsView() {
  const table = useTable()
  return table === undefined ? null : <Table {...table} />
}

type TableProps = NonNullable<ReturnType<typeof useTable>>

function Table({ all, shown, selected }: TableProps) {
  const body = useRef<HTMLDivElement>(null)
  useKeepFocus(body, '[data-row], search button')
  const awaiting = all.filter(({ annotation }) => awaitingParts(annotation).length > 0).length
  return (
    <View
      header={
        <ViewHeader
          title="Annotations"
          count={
            shown.length === all.length
              ? plural(all.length, 'annotation')
              : `${plural(shown.length, 'annotation')} of ${formatNumber(all.length)}`
          }
        >
          {awaiting === 0 ? null : (
            <Button size="small" onClick={() => runCommand('review.open')}>
              Review passages ({formatNumber(awaiting)})
            </Button>
          )}
          {all.length === 0 ? null : <TableExport rows={shown} />}
        </ViewHeader>
      }
    >
      <div ref={body} className={s.body}>
        {all.length === 0 ? (
          <EmptyState title="No annotations yet">
            {say(
              'Highlights, notes and codes of all sources come together here, to be searched, sorted and opened in their place.',
            )}
          </EmptyState>
        ) : (
          <>
            <AnnotationFilters rows={all} />
            {shown.length === 0 ? (
              <EmptyState title="No annotation matches the filter" />
            ) : (
              <Rows shown={shown} selected={selected} />
            )}
          </>
        )}
      </div>
    </View>
  )
}

/**
 * The rows under their head. The space bar selects the one with the focus, Shift with arrow keys goes on from it, Delete
 * deletes what is selected, or that one.
 */
function Rows({ shown, selected }: Pick<TableProps, 'shown' | 'selected'>) {
  const db = useDb()
  const active = useWorkspace((state) => state.activeAnnotation)
  const chosen = new Set(selected.map(idOf))
  const order = () => shown.map(idOf)
  const toggle = (row: TableRow, toHere: boolean) =>
    select((selection) => (toHere ? extended(selection, order(), idOf(row)) : toggled(selection, idOf(row))))
  const selectAll = () => {
    select(() => allOf(order()))
    announce(`${plural(shown.length, 'annotation')} selected`)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key } = event
    if (!(target instanceof Element) || isTextField(target) || event.altKey) return
    const index = target.closest('[data-row]')?.getAttribute('data-row') ?? null
    const row = index === null ? undefined : shown[Number(index)]
    const mod = event.ctrlKey || event.metaKey
    if (mod && key.toLowerCase() === 'a' && !event.shiftKey) selectAll()
    else if (mod) return
    else if (key === 'Escape' && selected.length > 0) selectNothing()
    else if (key === ' ' && row !== undefined) toggle(row, event.shiftKey)
    else if (key === 'Delete' && row !== undefined && !event.shiftKey)
      void deleteSelected(db, selected.length > 0 ? selected.map(idOf) : [idOf(row)])
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div role="presentation" className={s.rows} onKeyDown={onKeyDown}>
      {selected.length === 0 ? (
        <TableHead onSelectAll={selectAll} />
      ) : (
        <BulkBar rows={selected} isAll={selected.length === shown.length} onSelectAll={selectAll} />
      )}
      <VirtualList
        label="Annotations"
        items={shown}
        getKey={idOf}
        estimate={64}
        activeKey={active}
        onExtend={(from, to) =>
          select((selection) =>
            extended({ ...selection, from: selection.from ?? idOf(from) }, order(), idOf(to)),
          )
        }
        renderItem={(row, focus) => (
          <AnnotationTableRow
            row={row}
            focus={focus}
            selected={chosen.has(idOf(row))}
            onToggle={(toHere) => toggle(row, toHere)}
          />
        )}
      />
    </div>
  )
}
