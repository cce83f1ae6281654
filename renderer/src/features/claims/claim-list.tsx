import { useLive } from '../../data/context.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorBoundary } from '../../ui/error-boundary.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useSettled } from '../../ui/use-settled.ts'
import { ClaimCard } from './claim-card.tsx'
import s from './claim-list.module.css'
import { filterClaims } from './claim-view.ts'
import { ClaimsToolbar } from './claims-toolbar.tsx'
import { NewClaimEditor } from './new-claim.tsx'
import { usePanelState } from './panel-state.ts'
import { loadClaims } from './queries.ts'

/** The tab *Claims*: all claims in the user's order, narrowed by the filter. */
export function ClaimList() {
  const data = useLive(loadClaims, [])
  const filter = usePanelState((state) => state.filter)
  const drafting = usePanelState((state) => state.drafting)
  const editing = usePanelState((state) => state.editing)
  const open = useSettled(useWorkspace((state) => state.activeClaim))
  if (data === undefined) return null
  const views = filterClaims(data.views, filter, editing?.id)
  const shown = views.map(({ claim }) => claim.id)
  const order = data.views.map(({ claim }) => claim)
  return (
    <div className={s.list}>
      <ClaimsToolbar data={data} shown={views} />
      {drafting === null ? null : <NewClaimEditor key={drafting} initial={drafting} />}
      {views.map((view) => (
        <ErrorBoundary key={view.claim.id} ring="card">
          <ClaimCard
            view={view}
            inFull={view.claim.id === open}
            order={order}
            shown={shown}
            sources={data.sources}
          />
        </ErrorBoundary>
      ))}
      {data.views.length === 0 && drafting === null ? (
        <EmptyState title="No claims yet">
          A claim is one checkable sentence; passages from your sources support it, contradict it, qualify it
          or mention it. Select words in a source and press <Kbd keys="C" />, or write one here.
        </EmptyState>
      ) : null}
      {data.views.length > 0 && views.length === 0 ? (
        <EmptyState title="No claim matches the filter" />
      ) : null}
    </div>
  )
}
