import { Fragment } from 'react'
import { NO_KIN } from '../../../../shared/project/origins.ts'
import { useLive } from '../../data/context.ts'
import { useWhatIfState } from '../../state/what-if.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorBoundary } from '../../ui/error-boundary.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useSettled } from '../../ui/use-settled.ts'
import { ClaimCard } from './claim-card.tsx'
import s from './claim-list.module.css'
import { filterClaims, isNarrowed, lastOfBranch, unfoldedClaims, type ClaimView } from './claim-view.ts'
import { ClaimsToolbar } from './claims-toolbar.tsx'
import { affectedFirst, hasMuted, useWhatIf } from '../../state/use-what-if.ts'
import { NewClaimEditor } from './new-claim.tsx'
import { usePanelState } from './panel-state.ts'
import { loadClaims } from './queries.ts'

const NO_VIEWS: readonly ClaimView[] = []

/** The tab *Claims*: all claims in the user's order, narrowed by the filter. */
export function ClaimList() {
  const data = useLive(loadClaims, [])
  const filter = usePanelState((state) => state.filter)
  const drafting = usePanelState((state) => state.drafting)
  const editing = usePanelState((state) => state.editing)
  const folded = usePanelState((state) => state.folded)
  const open = useSettled(useWorkspace((state) => state.activeClaim))
  const answers = useWhatIf(data?.views ?? NO_VIEWS, data ?? NO_KIN)
  const onlyAffected = useWhatIfState((state) => state.onlyAffected)
  if (data === undefined) return null
  const mutes = hasMuted(answers)
  const narrowed = isNarrowed(filter) || mutes
  const views = narrowed
    ? affectedFirst(filterClaims(data.views, filter, editing?.id), answers, onlyAffected, editing?.id)
    : unfoldedClaims(data.views, folded)
  const shown = views.map(({ claim }) => claim.id)
  const claims = data.views.map(({ claim }) => claim)
  const draftAfter = drafting?.partOf == null ? null : lastOfBranch(views, drafting.partOf)
  const draft = drafting === null ? null : <NewClaimEditor key={drafting.initial} draft={drafting} />
  return (
    <div className={s.list}>
      <ClaimsToolbar data={data} shown={views} />
      {draftAfter === null ? draft : null}
      {views.map((view) => (
        <Fragment key={view.claim.id}>
          <ErrorBoundary ring="card">
            <ClaimCard
              view={view}
              inFull={view.claim.id === open}
              indented={!narrowed}
              claims={claims}
              shown={shown}
              known={data}
              answers={answers}
            />
          </ErrorBoundary>
          {draftAfter === view.claim.id ? draft : null}
        </Fragment>
      ))}
      {data.views.length === 0 && drafting === null ? (
        <EmptyState title="No claims yet">
          A claim is one checkable sentence; passages from your sources support it, contradict it, qualify it
          or mention it. Select words in a source and press <Kbd keys="C" />, or write one here.
        </EmptyState>
      ) : null}
      {data.views.length > 0 && views.length === 0 ? (
        <EmptyState
          title={isNarrowed(filter) ? 'No claim matches the filter' : 'No claim rests on what is muted'}
        />
      ) : null}
    </div>
  )
}
