import { useLayoutEffect, useMemo } from 'react'
import { useLive } from '../../data/context.ts'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { formatNumber } from '../../ui/format.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { SegmentedRadio } from '../../ui/radio-group.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { AnnotationCard } from './annotation-card.tsx'
import s from './annotation-list.module.css'
import { entryKey, groupRows } from './grouped.ts'
import { panelState, usePanelState } from './panel-state.ts'
import { loadRows } from './queries.ts'

/** The tab *Annotations*: cards in reading order, of the sources that are open or of all. */
export function AnnotationList() {
  const panes = useWorkspace((state) => state.panes)
  const active = useWorkspace((state) => state.activeAnnotation)
  const openOnly = usePanelState((state) => state.openOnly)
  const open = useMemo(() => [...new Set(panes.map(({ sourceId }) => sourceId))], [panes])
  const rows = useLive((db) => loadRows(db, openOnly ? open : null), [openOnly, open.join()])
  useLayoutEffect(() => {
    panelState.setState({ listed: openOnly ? open : 'all' })
    return () => panelState.setState({ listed: null })
  }, [openOnly, open])
  if (rows === undefined) return null
  const entries = groupRows(rows, open)
  return (
    <div className={s.list}>
      <div className={s.bar}>
        <SegmentedRadio
          label="Sources shown"
          value={openOnly ? 'open' : 'all'}
          options={[
            { value: 'open', label: 'Open sources' },
            { value: 'all', label: 'All sources' },
          ]}
          onChange={(value) => panelState.setState({ openOnly: value === 'open' })}
        />
      </div>
      {entries.length === 0 ? (
        <EmptyState title={openOnly ? 'No annotations in the open sources' : 'No annotations yet'}>
          Select words in a source and press <Kbd keys="H" /> to highlight them, <Kbd keys="N" /> for a note.
        </EmptyState>
      ) : (
        <VirtualList
          label="Annotations"
          items={entries}
          getKey={entryKey}
          estimate={110}
          activeKey={active}
          renderItem={(entry, focus) =>
            entry.kind === 'source' ? (
              <h3 className={s.heading}>
                <button
                  {...focus}
                  type="button"
                  className={s.source}
                  onClick={() => workspace.getState().openSource(entry.source.id, { beside: true })}
                >
                  {entry.source.meta.title.value}
                </button>
                <span className={s.count}>{formatNumber(entry.count)}</span>
              </h3>
            ) : (
              <AnnotationCard row={entry.row} focus={focus} />
            )
          }
        />
      )}
    </div>
  )
}
