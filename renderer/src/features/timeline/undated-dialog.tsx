import { useState, type ComponentType } from 'react'
import type { NumberedClaim } from '../../../../shared/claims/tree.ts'
import type { Claim, Evidence } from '../../../../shared/project/claim.ts'
import type { Source } from '../../../../shared/project/source.ts'
import type { TimelineData } from '../../../../shared/timeline/items.ts'
import { changeClaim } from '../../data/claims.ts'
import { useDb } from '../../data/context.ts'
import { workspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { formatEventTime } from '../../ui/format.ts'
import { announce } from '../../ui/live-region.tsx'
import s from './undated-dialog.module.css'
import { givenTimes, undatedOf, type Undated } from './undated.ts'

export type ClaimTimeProps = {
  readonly claim: Claim
  readonly editing: boolean
  readonly onEdit: (editing: boolean) => void
}

type UndatedDialogProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly data: TimelineData
  readonly claimTime: ComponentType<ClaimTimeProps>
}

/** What the timeline cannot show, and where it gets its time. */
export function UndatedDialog({ open, onClose, ...rest }: UndatedDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onClose} title="Without a time" size="medium">
      {open ? <Lists {...rest} onClose={onClose} /> : null}
    </Dialog>
  )
}

/** What had no time when the dialog was opened stays listed, so that nothing moves while one goes through it. */
function Lists({ data, claimTime, onClose }: Omit<UndatedDialogProps, 'open'>) {
  const [{ claims, sources }] = useState<Undated>(() => undatedOf(data))
  const present = new Map(data.claims.map((claim) => [claim.id, claim]))
  const left = claims.flatMap((numbered) => {
    const claim = present.get(numbered.claim.id)
    return claim === undefined ? [] : [{ ...numbered, claim }]
  })
  return (
    <>
      {left.length === 0 ? null : (
        <section aria-labelledby="undated-claims">
          <h3 id="undated-claims" className={s.heading}>
            Claims
          </h3>
          <ul className={s.list}>
            {left.map((numbered) => (
              <UndatedClaim
                key={numbered.claim.id}
                numbered={numbered}
                evidence={data.evidence.filter(({ claimId }) => claimId === numbered.claim.id)}
                claimTime={claimTime}
              />
            ))}
          </ul>
        </section>
      )}
      {sources.length === 0 ? null : (
        <section aria-labelledby="undated-sources">
          <h3 id="undated-sources" className={s.heading}>
            Sources without a date of publication
          </h3>
          <ul className={s.list}>
            {sources.map((source) => (
              <UndatedSource key={source.id} source={source} onClose={onClose} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

type UndatedClaimProps = {
  readonly numbered: NumberedClaim
  readonly evidence: readonly Evidence[]
  readonly claimTime: ComponentType<ClaimTimeProps>
}

function UndatedClaim({ numbered: { claim, number }, evidence, claimTime: ClaimTime }: UndatedClaimProps) {
  const db = useDb()
  const [editing, setEditing] = useState(false)
  const offered = claim.time === undefined ? givenTimes(evidence) : []
  return (
    <li className={s.item}>
      <p className={s.statement} dir="auto">
        {number} {claim.statement}
      </p>
      <div className={s.buttons}>
        <Button
          size="small"
          data-stop=""
          aria-label={`${claim.time === undefined ? 'Set' : 'Change'} time of claim ${number}`}
          onClick={() => setEditing(true)}
        >
          {claim.time === undefined ? 'Set time…' : 'Change time…'}
        </Button>
        {offered.map((time) => (
          <Button
            key={formatEventTime(time)}
            size="small"
            variant="ghost"
            aria-label={`Use ${formatEventTime(time)}, which sources give, for claim ${number}`}
            onClick={(event) => {
              event.currentTarget.closest('li')?.querySelector<HTMLElement>('[data-stop]')?.focus()
              void changeClaim(db, claim.id, { time })
              announce(`Time of claim ${number}: ${formatEventTime(time)}`)
            }}
          >
            Use {formatEventTime(time)}
          </Button>
        ))}
        <ClaimTime claim={claim} editing={editing} onEdit={setEditing} />
      </div>
    </li>
  )
}

function UndatedSource({ source, onClose }: { readonly source: Source; readonly onClose: () => void }) {
  const title = source.meta.title.value
  return (
    <li className={s.item}>
      <p className={s.title} dir="auto">
        {title}
      </p>
      <div className={s.buttons}>
        <Button
          size="small"
          aria-label={`Source details of “${title}”`}
          onClick={() => {
            onClose()
            workspace.getState().openDialog({ kind: 'source-details', sourceId: source.id })
          }}
        >
          Source details
        </Button>
      </div>
    </li>
  )
}
