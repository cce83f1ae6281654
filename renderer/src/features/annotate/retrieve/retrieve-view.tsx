import { Bookmark } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import { explainQuery } from '../../../../../shared/codes/query/explain.ts'
import type { QueryRows } from '../../../../../shared/codes/query/index-rows.ts'
import type { AnnotationId, ClaimId } from '../../../../../shared/ids.ts'
import type { Codables } from '../../../data/bulk-codes.ts'
import { useDb } from '../../../data/context.ts'
import type { WorkbenchDb } from '../../../data/db.ts'
import { say as sayNow, useSay } from '../../../state/wording.ts'
import { workspace } from '../../../state/workspace.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FilterBar } from '../../../ui/filter-bar.tsx'
import { formatNumber, plural } from '../../../ui/format.ts'
import { announce } from '../../../ui/live-region.tsx'
import { Checkbox } from '../../../ui/toggle.tsx'
import { VirtualList } from '../../../ui/virtual-list.tsx'
import { CodeFoundDialog } from './code-found-dialog.tsx'
import { ExportFoundMenu } from './export-found-menu.tsx'
import { foundEntries, foundIds, foundKey, type FoundEntry } from './found-entries.ts'
import { FoundRow } from './found-row.tsx'
import { isUnfinished, problemWords } from './problem-words.ts'
import { QueryField } from './query-field.tsx'
import { QueryHelp } from './query-help.tsx'
import { ask, keepQuery, retrieveState, savedQueries, useRetrieveState } from './retrieve-state.ts'
import s from './retrieve-view.module.css'
import { useRetrieval, type Retrieval } from './use-retrieval.ts'

/** Brings a claim into its panel; that belongs to another feature. */
export type ShowClaim = (db: WorkbenchDb, id: ClaimId) => Promise<void>

type RetrieveViewProps = { readonly rows: QueryRows; readonly showClaim: ShowClaim }

/** Passages and claims found again by a query, with the words around them. */
export function RetrieveView({ rows, showClaim }: RetrieveViewProps) {
  const db = useDb()
  const say = useSay()
  const text = useRetrieveState((state) => state.text)
  const retrieval = useRetrieval(rows, text)
  const [saved, setSaved] = useState(() => savedQueries(db.databaseKey))
  const status = useId()
  const isWrong = retrieval.kind === 'problem' && !isUnfinished(retrieval.problem, text)
  const found = retrieval.kind === 'asked' ? retrieval.found : null
  const entries = useMemo(() => (found === null ? [] : foundEntries(found, rows)), [found, rows])
  const keep = () => {
    setSaved(keepQuery(db.databaseKey, text.trim()))
    announce(sayNow('Query kept'))
  }
  const openClaim = async (id: ClaimId) => {
    await showClaim(db, id)
    workspace.getState().setView('read')
  }
  return (
    <div className={s.view}>
      <FilterBar className={s.bar}>
        <QueryField rows={rows} describedBy={status} isWrong={isWrong} />
        {text === '' ? null : (
          <>
            <Button
              size="small"
              icon={<Bookmark />}
              disabled={retrieval.kind !== 'asked' || saved.includes(text.trim())}
              onClick={keep}
            >
              Keep query
            </Button>
            <Button size="small" variant="ghost" onClick={() => ask('')}>
              Clear
            </Button>
          </>
        )}
      </FilterBar>
      <p id={status} className={s.status} aria-live="polite" data-wrong={isWrong || undefined}>
        {say(statusWords(retrieval))}
      </p>
      {retrieval.kind === 'nothing-asked' ? (
        <QueryHelp
          names={rows.codes.map(({ name }) => name)}
          projectKey={db.databaseKey}
          saved={saved}
          onSaved={setSaved}
        />
      ) : entries.length === 0 ? (
        <NothingFound retrieval={retrieval} />
      ) : (
        <>
          <FoundBar rows={rows} query={text} entries={entries} />
          <VirtualList
            label="Passages found"
            items={entries}
            getKey={foundKey}
            estimate={60}
            renderItem={(entry, focus) => (
              <FoundRow entry={entry} focus={focus} onClaim={({ claim }) => void openClaim(claim.id)} />
            )}
          />
        </>
      )}
    </div>
  )
}

function NothingFound({ retrieval }: { readonly retrieval: Retrieval }) {
  if (retrieval.kind !== 'asked' || retrieval.found === null) return null
  return (
    <EmptyState title="Nothing found">
      No passage or claim answers this. Look at the sentence above, which says what was understood.
    </EmptyState>
  )
}

function statusWords(retrieval: Retrieval): string {
  if (retrieval.kind === 'nothing-asked') return ''
  if (retrieval.kind === 'problem') return problemWords(retrieval.problem)
  const { query, found } = retrieval
  const asked = `What is ${explainQuery(query)}`
  if (found === null) return `${asked}: reading the texts …`
  const { annotations, claims } = found
  const sources = new Set(annotations.map(({ sourceId }) => sourceId)).size
  const counted = [
    `${plural(annotations.length, 'passage')} in ${plural(sources, 'source')}`,
    ...(claims.length === 0 ? [] : [plural(claims.length, 'claim')]),
  ]
  return `${asked}: ${counted.join(', ')}`
}

type FoundBarProps = {
  readonly rows: QueryRows
  readonly query: string
  readonly entries: readonly FoundEntry[]
}

/** What can be done with all that was found, or with what is ticked. */
function FoundBar({ rows, query, entries }: FoundBarProps) {
  const say = useSay()
  const ticked = useRetrieveState((state) => state.ticked)
  const [coding, setCoding] = useState(false)
  const ids = useMemo(() => foundIds(entries), [entries])
  const some = ids.filter((id) => ticked.has(id))
  const coded = say(some.length === 0 ? 'Code all' : 'Code selected')
  return (
    <div className={s.actions}>
      <Checkbox
        label={some.length === 0 ? 'Select all' : `${formatNumber(some.length)} selected`}
        checked={some.length === ids.length}
        indeterminate={some.length > 0 && some.length < ids.length}
        onChange={(all) => retrieveState.setState({ ticked: new Set(all ? ids : []) })}
      />
      <span className={s.end}>
        <Button size="small" onClick={() => setCoding(true)}>
          {coded}
        </Button>
        <ExportFoundMenu query={query} entries={entries} />
      </span>
      <CodeFoundDialog
        codes={rows.codes}
        title={coded}
        chosen={codables(rows, new Set(some.length === 0 ? ids : some))}
        open={coding}
        onOpenChange={setCoding}
      />
    </div>
  )
}

const codables = ({ annotations, claims }: QueryRows, ids: ReadonlySet<string>): Codables => ({
  annotationIds: annotations.flatMap(({ id }): AnnotationId[] => (ids.has(id) ? [id] : [])),
  claimIds: claims.flatMap(({ id }): ClaimId[] => (ids.has(id) ? [id] : [])),
})
