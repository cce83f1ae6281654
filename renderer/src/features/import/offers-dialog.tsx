import { useState } from 'react'
import { useWorkspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { plural } from '../../ui/format.ts'
import type { Choices } from './choices.ts'
import { OfferList } from './offer-list.tsx'
import { withAll, type Offer } from './offers.ts'
import { linesOf } from './outcome.ts'
import type { Run } from './run.ts'

/** Shows the articles found inside files and asks which are to become sources. Closing it decides nothing. */
export function OffersDialog({ run, choices }: { readonly run: Run; readonly choices: Choices }) {
  const open = useWorkspace((state) => state.dialog?.kind === 'import-offers')
  const close = useWorkspace((state) => state.closeDialog)
  const [left, setLeft] = useState<ReadonlySet<Offer>>(new Set())
  const offers = run.kind === 'idle' ? [] : linesOf(run.lines, 'offered')
  const chosen = offers.filter((offer) => !left.has(offer))

  const answer = (wanted: readonly Offer[]) => {
    close()
    void choices.choose(offers, new Set(wanted))
  }
  return (
    <Dialog
      open={open}
      onOpenChange={close}
      title="Several articles in one file"
      description={
        offers.length === 0
          ? 'There is nothing to choose from.'
          : 'Each becomes a source of its own. Untick what you do not need.'
      }
      size="large"
      footer={
        offers.length === 0 ? (
          <Button variant="primary" onClick={close}>
            Done
          </Button>
        ) : (
          <>
            <Button onClick={() => answer([])}>Skip</Button>
            <Button variant="primary" disabled={chosen.length === 0} onClick={() => answer(chosen)}>
              Import {plural(chosen.length, 'article')}
            </Button>
          </>
        )
      }
    >
      <OfferList
        offers={offers}
        left={left}
        onChoose={(some, wanted) => setLeft((now) => withAll(now, some, wanted))}
      />
    </Dialog>
  )
}
