import { MessageSquarePlus } from 'lucide-react'
import { STANCES } from '../../../../shared/project/claim.ts'
import { useDb } from '../../data/context.ts'
import { useCompareSettings } from '../../state/compare-settings.ts'
import { Button } from '../../ui/button.tsx'
import { MarkedText } from '../../ui/marked-text.tsx'
import { Menu } from '../../ui/menu.tsx'
import { sourceLine } from '../../ui/source-line.ts'
import { STANCE_OPTIONS, stanceLabel } from '../../ui/stance.tsx'
import { addToClaim, decideUnrelated, type ShowClaim } from './actions.ts'
import { groundsIn, groundWords } from './grounds.ts'
import { likenessWords } from './likeness-words.ts'
import type { SuggestedClaim } from './queries.ts'
import type { Subject } from './subject.ts'
import s from './suggest.module.css'

type ClaimCardProps = {
  readonly row: SuggestedClaim
  /** The words it is suggested for. */
  readonly subject: Subject
  readonly tabIndex: 0 | -1
  readonly showClaim: ShowClaim
}

/** A claim the words in hand may bear on, why, and what to do about it. */
export function ClaimCard({ row, subject, tabIndex, showClaim }: ClaimCardProps) {
  const db = useDb()
  const { claim, evidence, suggestion } = row
  const { grounds, score } = suggestion
  const likeness = useCompareSettings((settings) => likenessWords(score, settings))
  const common = groundWords(grounds, subject.words, subject.language)
  return (
    <li className={s.card} data-in-row={claim.id}>
      <p className={s.statement} dir="auto">
        <MarkedText text={claim.statement} marks={groundsIn(claim.statement, grounds, subject.language)} />
      </p>
      {evidence === null ? null : (
        <div className={s.resembled}>
          <span className={s.note}>Resembles evidence:</span>
          <q className={s.quote} dir="auto">
            <MarkedText
              text={evidence.words}
              marks={groundsIn(evidence.words, grounds, evidence.source.meta.language?.value ?? null)}
            />
          </q>
          <span className={s.note}>{sourceLine(evidence.source.meta)}</span>
        </div>
      )}
      <p className={s.why}>
        <span className={s.likeness}>{likeness}</span>
        {common.length === 0 ? null : (
          <span className={s.source} dir="auto">
            In common: {common.join(', ')}
          </span>
        )}
      </p>
      <div className={s.actions}>
        <Menu
          trigger={
            <Button
              size="small"
              icon={<MessageSquarePlus />}
              tabIndex={tabIndex}
              data-row=""
              data-stop=""
              aria-label={`Add to claim “${claim.statement}”`}
            >
              Add to claim
            </Button>
          }
          items={[
            {
              kind: 'heading',
              label: 'Add as evidence that',
              items: STANCES.map((stance) => ({
                kind: 'action',
                label: stanceLabel(stance),
                icon: STANCE_OPTIONS.find(({ value }) => value === stance)?.icon,
                onSelect: () => void addToClaim(db, claim, subject, stance),
              })),
            },
          ]}
        />
        <Button
          size="small"
          variant="ghost"
          tabIndex={tabIndex}
          aria-label={`Show claim “${claim.statement}”`}
          onClick={() => void showClaim(db, claim.id)}
        >
          Show claim
        </Button>
        <Button
          size="small"
          variant="ghost"
          tabIndex={tabIndex}
          aria-label={`Not related: “${claim.statement}”`}
          onClick={() => void decideUnrelated(db, claim, subject)}
        >
          Not related
        </Button>
      </div>
    </li>
  )
}
