import { useEffect, useState } from 'react'
import { numberedClaims } from '../../../../shared/claims/tree.ts'
import type { ClaimId, EvidenceId } from '../../../../shared/ids.ts'
import type { Claim } from '../../../../shared/project/claim.ts'
import { useDb, useLive } from '../../data/context.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { attach, bring, exhibitAtHand, NOTHING_AT_HAND, type AtHand } from './actions.ts'
import { PickList } from './pick-list.tsx'
import { VERDICT_WORDS } from '../../ui/verdict-words.ts'

/** The dialog *Add to claim*: which claim the words at hand are evidence for; or *Copy to claim*, for evidence of another. */
export function ClaimPicker() {
  const dialog = useWorkspace((state) => (state.dialog?.kind === 'claim-picker' ? state.dialog : null))
  const { closeDialog } = workspace.getState()
  const evidenceId = dialog?.evidenceId
  return (
    <Dialog
      open={dialog !== null}
      onOpenChange={(next) => {
        if (!next) closeDialog()
      }}
      title={evidenceId === undefined ? 'Add to claim' : 'Copy to claim'}
      size="small"
    >
      {evidenceId === undefined ? (
        <ChoiceForWords onDone={closeDialog} />
      ) : (
        <ChoiceForEvidence id={evidenceId} onDone={closeDialog} />
      )}
    </Dialog>
  )
}

type ChoiceProps = { readonly onDone: () => void }

function ChoiceForWords({ onDone }: ChoiceProps) {
  const db = useDb()
  const active = useWorkspace((state) => state.activeClaim)
  const claims = useLive(loadInOrder, [])
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

function ChoiceForEvidence({ id, onDone }: ChoiceProps & { readonly id: EvidenceId }) {
  const db = useDb()
  const from = useLive(async (store) => (await store.evidence.get(id))?.claimId ?? null, [id])
  const claims = useLive(loadInOrder, [])
  if (claims === undefined || from === undefined) return null
  return (
    <Search
      claims={claims.filter((claim) => claim.id !== from)}
      onChoose={(claim) => {
        onDone()
        void bring(db, id, claim.id, 'copy')
      }}
    />
  )
}

const loadInOrder = async (db: WorkbenchDb): Promise<readonly Claim[]> =>
  numberedClaims(await db.claims.toArray()).map(({ claim }) => claim)

type SearchProps = { readonly claims: readonly Claim[]; readonly onChoose: (claim: Claim) => void }

function Search({ claims, onChoose }: SearchProps) {
  return (
    <PickList
      label="Find a claim"
      empty="No claim contains that."
      items={claims}
      keyOf={({ id }) => id}
      wordsOf={({ statement }) => statement}
      detailOf={({ verdict }) => VERDICT_WORDS[verdict]}
      onChoose={onChoose}
    />
  )
}

function activeFirst(claims: readonly Claim[], active: ClaimId | null): readonly Claim[] {
  return [...claims.filter(({ id }) => id === active), ...claims.filter(({ id }) => id !== active)]
}
