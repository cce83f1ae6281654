import { useRef } from 'react'
import { useDb } from '../../data/context.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { useCommand } from '../../state/commands.ts'
import { marking } from '../../state/marking.ts'
import { toggleWhatIf } from '../../state/what-if.ts'
import { workspace } from '../../state/workspace.ts'
import { toast } from '../../ui/toast-store.ts'
import { callSilent, goToUnreviewed } from './review-sources.ts'
import { attach, claimFromExhibit, exhibitAtHand, NOTHING_AT_HAND } from './actions.ts'
import { ClaimPicker } from './claim-picker.tsx'
import { panelState } from './panel-state.ts'
import { standpoint } from './standpoint.ts'
import { WhatIfPicker } from './what-if-picker.tsx'
import { StanceStep } from './stance-step.tsx'

/** Carries out *New claim* and *Add to claim* wherever they are asked for, also while the panel is closed. */
export function ClaimCommands() {
  const db = useDb()
  const making = useRef(false)
  useCommand('claim.new', () => {
    // A key pressed twice makes one claim.
    if (making.current) return
    making.current = true
    marking.mark(() => newClaim(db).finally(() => (making.current = false)))
  })
  useCommand('claim.addEvidence', () => void addToClaim(db))
  useCommand('claim.nextUnreviewed', () => void goToUnreviewed(db))
  useCommand('claim.silent', () => void callSilent(db))
  useCommand('claim.whatIf', toggleWhatIf)
  return (
    <>
      <ClaimPicker />
      <WhatIfPicker />
      <StanceStep />
    </>
  )
}

async function newClaim(db: WorkbenchDb): Promise<void> {
  const { setClaimsOpen, setClaimsTab } = workspace.getState()
  const before = standpoint()
  const atHand = await exhibitAtHand(db)
  if (atHand !== null) return claimFromExhibit(db, atHand.exhibit, before)
  setClaimsOpen(true)
  setClaimsTab('claims')
  panelState.setState({ drafting: { initial: '', partOf: null } })
}

async function addToClaim(db: WorkbenchDb): Promise<void> {
  const { activeClaim, openDialog } = workspace.getState()
  const active = activeClaim === null ? undefined : await db.claims.get(activeClaim)
  if (active === undefined && (await db.claims.count()) > 0) {
    openDialog({ kind: 'claim-picker' })
    return
  }
  if (active === undefined) {
    toast.show({ title: 'There is no claim yet', description: 'New claim (C) makes one of these words.' })
    return
  }
  const atHand = await exhibitAtHand(db)
  if (atHand !== null) await attach(db, active.id, atHand)
  else toast.show({ title: 'Nothing to add', description: NOTHING_AT_HAND })
}
