import { mount } from '../../../support/mount.tsx'
import { page } from 'vitest/browser'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { ClaimsPanel } from '../../../../renderer/src/features/claims/index.ts'
import { panelState } from '../../../../renderer/src/features/claims/panel-state.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { toast } from '../../../../renderer/src/ui/toast-store.ts'

/** A panel as it is after a start, with no messages on show. */
export function freshPanel(): void {
  workspace.setState(workspace.getInitialState())
  panelState.setState(panelState.getInitialState())
  for (const { id } of toast.getSnapshot()) toast.dismiss(id)
}

export function showPanel(db: WorkbenchDb): void {
  mount(
    db,
    <div style={{ blockSize: 900, inlineSize: 356 }}>
      <ClaimsPanel annotations={<p>the other tab</p>} />
    </div>,
  )
}

export const card = (name: RegExp) => page.getByRole('article', { name })
export const opening = card(/opened on Friday/)
export const status = page.getByRole('status')
