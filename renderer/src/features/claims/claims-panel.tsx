import { useRef, type ReactNode } from 'react'
import { useLive } from '../../data/context.ts'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { useKeepFocus } from '../../ui/use-keep-focus.ts'
import { ClaimList } from './claim-list.tsx'
import s from './claims-panel.module.css'
import { loadCounts } from './queries.ts'

/** What the landmark *Claims* holds. The list of annotations comes from outside, as it is another feature's. */
export function ClaimsPanel({ annotations }: { readonly annotations: ReactNode }) {
  const tab = useWorkspace((state) => state.claimsTab)
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
          { value: 'claims', label: 'Claims', count: counts?.claims, panel: <ClaimList /> },
          { value: 'annotations', label: 'Annotations', count: counts?.annotations, panel: annotations },
        ]}
      />
    </div>
  )
}

/** What takes the focus when a claim, evidence or annotation that had it is gone. */
const STOPS = '[data-stop], [data-row], [role=tab][aria-selected=true]'
