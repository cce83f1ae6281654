import { Combobox } from '@base-ui/react/combobox'
import { useEffect, useState } from 'react'
import type { ClaimId } from '../../../../shared/ids.ts'
import type { Claim } from '../../../../shared/project/claim.ts'
import { useDb, useLive } from '../../data/context.ts'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { attach, exhibitAtHand, NOTHING_AT_HAND, type AtHand } from './actions.ts'
import s from './claim-picker.module.css'
import { VERDICT_WORDS } from './words.ts'

/** The dialog *Add to claim*: which claim the words at hand are evidence for. */
export function ClaimPicker() {
  const open = useWorkspace((state) => state.dialog?.kind === 'claim-picker')
  const { closeDialog } = workspace.getState()
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) closeDialog()
      }}
      title="Add to claim"
      size="small"
    >
      <Choice onDone={closeDialog} />
    </Dialog>
  )
}

function Choice({ onDone }: { readonly onDone: () => void }) {
  const db = useDb()
  const active = useWorkspace((state) => state.activeClaim)
  const claims = useLive((store) => store.claims.orderBy('order').toArray(), [])
  const [atHand, setAtHand] = useState<AtHand | null | 'reading'>('reading')

  // Typing in the field below takes the selection away from the text; so what it holds is read at once.
  useEffect(() => {
    let current = true
    void exhibitAtHand(db).then((found) => (current ? setAtHand(found) : undefined))
    return () => {
      current = false
    }
  }, [db])

  if (claims === undefined || atHand === 'reading') return null
  if (atHand === null) return <p>{NOTHING_AT_HAND}</p>
  const items = activeFirst(claims, active)
  const choose = (claim: Claim | null) => {
    if (claim === null) return
    onDone()
    void attach(db, claim.id, atHand)
  }
  return (
    <Combobox.Root
      items={items}
      inline
      open
      autoHighlight
      itemToStringLabel={(claim: Claim) => claim.statement}
      value={null}
      onValueChange={choose}
    >
      <Combobox.Input className={s.field} aria-label="Find a claim" placeholder="Find a claim" />
      <Combobox.Empty className={s.empty}>No claim contains that.</Combobox.Empty>
      <Combobox.List className={s.list}>
        {(claim: Claim) => (
          <Combobox.Item key={claim.id} value={claim} className={s.item}>
            <span className={s.statement}>{claim.statement}</span>
            <span className={s.verdict}>{VERDICT_WORDS[claim.verdict]}</span>
          </Combobox.Item>
        )}
      </Combobox.List>
    </Combobox.Root>
  )
}

function activeFirst(claims: readonly Claim[], active: ClaimId | null): readonly Claim[] {
  return [...claims.filter(({ id }) => id === active), ...claims.filter(({ id }) => id !== active)]
}
