import { useState } from 'react'
import type { SourceId } from '../../../../shared/ids.ts'
import { useDb, useLiveList } from '../../data/context.ts'
import { useProgress } from '../../state/reading-progress.ts'
import { readStored, writeStored } from '../../state/stored.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { lineageSigns, type LineageSign } from './lineage-signs.ts'
import { matchSources } from './match.ts'
import { listedSources } from './queries.ts'
import { DEFAULT_SORT, sortSources, SourceSort } from './sort.ts'
import { SourceListHeader } from './source-list-header.tsx'
import { SourceRows } from './source-rows.tsx'
import s from './source-list.module.css'

const NO_SIGNS: ReadonlyMap<SourceId, LineageSign> = new Map()
const SORT_KEY = 'variorum.source-sort'

/** The project's sources: searched, sorted, opened, put beside each other, deleted. Stands in the landmark `Sources`. */
export function SourceList() {
  const sources = useLiveList(listedSources, [])
  const signs = useLiveList(lineageSigns, []) ?? NO_SIGNS
  const progress = useProgress(useDb().databaseKey)
  const [query, setQuery] = useState('')
  const [sort, setSort] = useState<SourceSort>(
    () => readStored(localStorage, SORT_KEY, SourceSort) ?? DEFAULT_SORT,
  )
  if (sources === undefined) return null
  const shown = sortSources(matchSources(sources, query, signs), sort, signs, progress)
  return (
    <div className={s.panel}>
      <SourceListHeader
        shown={shown.length}
        total={sources.length}
        query={query}
        onQuery={setQuery}
        sort={sort}
        onSort={(next) => {
          setSort(next)
          writeStored(localStorage, SORT_KEY, next)
        }}
      />
      {sources.length === 0 ? (
        <EmptyState title="No sources yet">
          Import articles, or drop files or a folder anywhere here.
        </EmptyState>
      ) : shown.length === 0 ? (
        <EmptyState title="Nothing matches">
          The search looks at title, publisher, byline, date and lineage.
        </EmptyState>
      ) : (
        <SourceRows sources={shown} signs={signs} progress={progress} />
      )}
    </div>
  )
}
