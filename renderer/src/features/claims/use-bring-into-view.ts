import { useEffect } from 'react'
import { useWorkspace } from '../../state/workspace.ts'
import { toast } from '../../ui/toast-store.ts'
import { wholesOf } from '../../../../shared/tree.ts'
import { isNarrowed, NO_FILTER } from './claim-filter.ts'
import type { ClaimView } from './claim-view.ts'
import { panelState, setFolded, usePanelState } from './panel-state.ts'
import type { ClaimsData } from './queries.ts'

/**
 * When a claim becomes the active one by whatever way, unfolds what it is part of, and lets go of a filter that hides it,
 * saying so. Once only: a filter set later may hide it, and so may a new verdict.
 */
export function useBringIntoView(data: ClaimsData | undefined, shown: readonly ClaimView[]): void {
  const active = useWorkspace((state) => state.activeClaim)
  const brought = usePanelState((state) => state.brought)
  useEffect(() => {
    if (active === brought || data === undefined) return
    if (active !== null && !data.views.some(({ claim }) => claim.id === active)) return
    panelState.setState({ brought: active })
    if (active === null || shown.some(({ claim }) => claim.id === active)) return
    const claims = new Map(data.views.map(({ claim }) => [claim.id, claim]))
    setFolded(
      wholesOf(claims, active).map(({ id }) => id),
      false,
    )
    if (!isNarrowed(panelState.getState().filter)) return
    panelState.setState({ filter: NO_FILTER })
    toast.show({ title: 'All claims are shown again', description: 'The filter would have hidden this one.' })
  }, [active, brought, data, shown])
}
