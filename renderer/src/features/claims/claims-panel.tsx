import type { ReactNode } from 'react'
import { useLive } from '../../data/context.ts'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { ClaimList } from './claim-list.tsx'
import s from './claims-panel.module.css'
import { loadCounts } from './queries.ts'

/** What the landmark *Claims* holds. The list of annotations comes from outside, as it is another feature's. */
export function ClaimsPanel({ annotations }: { readonly annotations: ReactNode }) {
  const tab = useWorkspace((state) => state.claimsTab)
  const counts = useLive(loadCounts, [])
  return (
    <div className={s.panel}>
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
