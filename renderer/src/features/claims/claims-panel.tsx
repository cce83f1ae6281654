import { useEffect, useRef, type ComponentType, type ReactNode } from 'react'
import type { ClaimId, SourceId } from '../../../../shared/ids.ts'
import { isDraft } from '../../../../shared/project/source-kind.ts'
import { useLive } from '../../data/context.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { activeSource, useWorkspace, workspace } from '../../state/workspace.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { useKeepFocus } from '../../ui/use-keep-focus.ts'
import { showClaim } from './actions.ts'
import { ClaimList } from './claim-list.tsx'
import s from './claims-panel.module.css'
import { loadCounts } from './queries.ts'

type ClaimsPanelProps = {
  readonly annotations: ReactNode
  /** What is suggested for the words in hand, and how much that is. */
  readonly suggestions?: { readonly panel: ReactNode; readonly count: number | undefined }
  /** What is checked of the draft that is read. */
  readonly draft?: ComponentType<{
    readonly sourceId: SourceId
    readonly showClaim: (db: WorkbenchDb, id: ClaimId) => Promise<void>
  }>
}

/** What the landmark *Claims* holds. All but the claims comes from outside, as it is other features'. */
export function ClaimsPanel({ annotations, suggestions, draft: DraftCheck }: ClaimsPanelProps) {
  const wanted = useWorkspace((state) => state.claimsTab)
  const draftId = useActiveDraft()
  const isThere = wanted === 'draft' ? draftId !== null && DraftCheck !== undefined : true
  const tab = isThere ? wanted : 'claims'
  const counts = useLive(loadCounts, [])
  const panel = useRef<HTMLDivElement>(null)
  useKeepFocus(panel, STOPS)
  return (
    <div ref={panel} className={s.panel}>
      <Tabs
        label="Claims and annotations"
        value={tab}
        onChange={workspace.getState().setClaimsTab}
        tabs={[
          { value: 'claims', label: 'Claims', count: counts?.claims, panel: CLAIMS },
          { value: 'annotations', label: 'Annotations', count: counts?.annotations, panel: annotations },
          ...(suggestions === undefined
            ? []
            : [{ value: 'suggestions' as const, label: 'Suggestions', ...suggestions }]),
          ...(draftId === null || DraftCheck === undefined
            ? []
            : [
                {
                  value: 'draft' as const,
                  label: 'Draft',
                  panel: <DraftCheck sourceId={draftId} showClaim={showClaim} />,
                },
              ]),
        ]}
      />
    </div>
  )
}

/** One and the same, so that the list is not rendered anew with every selection that something is suggested for. */
const CLAIMS = <ClaimList />

/** The draft in the active pane, or null. The first time one is read its check is brought up. */
function useActiveDraft(): SourceId | null {
  const active = useWorkspace(activeSource)
  const source = useLive((db) => (active === null ? undefined : db.sources.get(active)), [active])
  const draftId = source !== undefined && source.id === active && isDraft(source) ? source.id : null
  const met = useRef(new Set<SourceId>())
  useEffect(() => {
    if (draftId === null || met.current.has(draftId)) return
    met.current.add(draftId)
    workspace.getState().setClaimsTab('draft')
  }, [draftId])
  return draftId
}

/** What takes the focus when a claim, evidence or annotation that had it is gone. */
const STOPS = '[data-stop], [data-row], [role=tab][aria-selected=true]'
