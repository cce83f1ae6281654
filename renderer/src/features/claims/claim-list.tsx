import { useDeferredValue, useMemo } from 'react'
import type { Claim } from '../../../../shared/project/claim.ts'
import type { ClaimId } from '../../../../shared/ids.ts'
import { NO_KIN } from '../../../../shared/project/origins.ts'
import { useDb } from '../../data/context.ts'
import { affectedFirst, hasMuted, useWhatIf } from '../../state/use-what-if.ts'
import { useWhatIfState } from '../../state/what-if.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useSettled } from '../../ui/use-settled.ts'
import { removeClaim } from './actions.ts'
import { ClaimCards } from './claim-cards.tsx'
import s from './claim-list.module.css'
import { filterClaims, isNarrowed, sortClaims, type ClaimFilter, type ClaimOrder } from './claim-filter.ts'
import { lastOfBranch, unfoldedClaims, type ClaimView } from './claim-view.ts'
import { ClaimsToolbar } from './claims-toolbar.tsx'
import { listKeys } from './list-keys.ts'
import { NewClaimEditor } from './new-claim.tsx'
import { usePanelState } from './panel-state.ts'
import { useClaims, type ClaimsData } from './queries.ts'
import { removeClaims } from './selection-actions.ts'
import { useBringIntoView } from './use-bring-into-view.ts'

const NO_VIEWS: readonly ClaimView[] = []
const NONE: ReadonlySet<ClaimId> = new Set()

/** The tab *Claims*: all claims in the user's order, narrowed by the filter. */
export function ClaimList() {
  const db = useDb()
  const data = useClaims()
  const selection = usePanelState((state) => state.selection)
  const filter = useDeferredValue(usePanelState((state) => state.filter))
  const drafting = usePanelState((state) => state.drafting)
  const editing = usePanelState((state) => state.editing)
  const folded = usePanelState((state) => state.folded)
  const open = useSettled(useWorkspace((state) => state.activeClaim))
  const order = usePanelState((state) => state.order)
  const answers = useWhatIf(data?.views ?? NO_VIEWS, data ?? NO_KIN)
  const onlyAffected = useWhatIfState((state) => state.onlyAffected)
  const mutes = hasMuted(answers)
  const views = useMemo(() => {
    if (data === undefined) return NO_VIEWS
    const list = listed(data, filter, order, mutes ? NONE : folded, editing?.id)
    return mutes ? affectedFirst(list, answers, onlyAffected, editing?.id) : list
  }, [data, filter, order, folded, editing, mutes, answers, onlyAffected])
  useBringIntoView(data, views)
  if (data === undefined) return null
  const remove = ({ id }: Claim) =>
    void (selection === null
      ? removeClaim(db, id)
      : removeClaims(
          db,
          chosen.map((claim) => claim.id),
        ))
  const own = !isNarrowed(filter) && !mutes && order === 'own'
  const shown = views.map(({ claim }) => claim.id)
  const claims = data.views.map(({ claim }) => claim)
  const chosen = views.flatMap(({ claim }) => (selection?.ids.has(claim.id) === true ? [claim] : []))
  const { onKeyDown, onClickCapture, onPressCapture } = listKeys(shown)
  const draftAfter = drafting?.partOf == null ? null : lastOfBranch(views, drafting.partOf)
  const draft = drafting === null ? null : <NewClaimEditor key={drafting.initial} draft={drafting} />
  return (
    <div role="presentation" className={s.panel} onKeyDown={onKeyDown}>
      <ClaimsToolbar data={data} shown={views} chosen={chosen} />
      <div
        role="presentation"
        className={s.list}
        data-near=""
        onClickCapture={onClickCapture}
        onMouseDownCapture={onPressCapture}
        onPointerDownCapture={onPressCapture}
      >
        <ClaimCards
          views={views}
          open={open}
          indented={own}
          list={{ claims, shown, movable: order === 'own', known: data, answers, onDelete: remove }}
          draft={draft}
          draftAfter={draftAfter}
        />
        {data.views.length === 0 && drafting === null ? (
          <EmptyState title="No claims yet">
            A claim is one checkable sentence; passages from your sources support it, contradict it, qualify
            it or mention it. Select words in a source and press <Kbd keys="C" />, or write one here.
          </EmptyState>
        ) : null}
        {data.views.length > 0 && views.length === 0 ? (
          <EmptyState
            title={isNarrowed(filter) ? 'No claim matches the filter' : 'No claim rests on what is muted'}
          />
        ) : null}
      </div>
    </div>
  )
}

/** The claims on show: in their own order without what is folded up, or else one by one. */
function listed(
  data: ClaimsData,
  filter: ClaimFilter,
  order: ClaimOrder,
  folded: ReadonlySet<ClaimId>,
  editing: ClaimId | undefined,
): readonly ClaimView[] {
  const narrowed = isNarrowed(filter)
  if (!narrowed && order === 'own') return unfoldedClaims(data.views, folded)
  return sortClaims(narrowed ? filterClaims(data.views, filter, data, editing) : data.views, order)
}
