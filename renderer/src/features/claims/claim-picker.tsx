import { Combobox } from '@base-ui/react/combobox'
import { useEffect, useState } from 'react'
import type { ClaimId } from '../../../../shared/ids.ts'
import type { Claim } from '../../../../shared/project/claim.ts'
import { useDb, useLive } from '../../data/context.ts'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useFocus } from '../../ui/use-focus.ts'
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

  useEffect(() => {
    let current = true
    void exhibitAtHand(db, 'look').then((found) => (current ? setAtHand(found) : undefined))
    return () => {
      current = false
    }
  }, [db])

  if (claims === undefined || atHand === 'reading') return null
  if (atHand === null) return <p>{NOTHING_AT_HAND}</p>
  return (
    <Search
      claims={activeFirst(claims, active)}
      onChoose={({ id }) => {
        onDone()
        void attach(db, id, atHand)
      }}
    />
  )
}

type SearchProps = { readonly claims: readonly Claim[]; readonly onChoose: (claim: Claim) => void }

function Search({ claims, onChoose }: SearchProps) {
  const field = useFocus<HTMLInputElement>(true)
  return (
    <Combobox.Root
      items={claims}
      inline
      open
      autoHighlight
      itemToStringLabel={(claim: Claim) => claim.statement}
      value={null}
      onValueChange={(claim: Claim | null) => {
        if (claim !== null) onChoose(claim)
      }}
    >
      <Combobox.Input ref={field} className={s.field} aria-label="Find a claim" placeholder="Find a claim" />
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
