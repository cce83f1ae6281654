import { CircleCheck, CircleDashed, CircleX, MessageSquareQuote, Scale } from 'lucide-react'
import {
  CONFIDENCES,
  VERDICTS,
  type Claim,
  type Confidence,
  type Verdict,
} from '../../../../shared/project/claim.ts'
import { changeClaim } from '../../data/claims.ts'
import { useDb } from '../../data/context.ts'
import { Menu } from '../../ui/menu.tsx'
import s from './verdict-menu.module.css'
import { VERDICT_WORDS } from '../../ui/verdict-words.ts'
import { CONFIDENCE_WORDS } from './words.ts'

const ICONS: Readonly<Record<Verdict, typeof Scale>> = {
  unverified: CircleDashed,
  reported: MessageSquareQuote,
  disputed: Scale,
  confirmed: CircleCheck,
  refuted: CircleX,
}

type VerdictMenuProps = {
  readonly claim: Claim
  /** -1 where the arrow keys lead to it instead of Tab. */
  readonly tabIndex?: 0 | -1
}

/** The verdict as a pill that opens the choice of the five, and of how sure one is of it. */
export function VerdictMenu({ claim, tabIndex }: VerdictMenuProps) {
  const db = useDb()
  const Icon = ICONS[claim.verdict]
  const confidence = (label: string, value: Confidence | null) => ({
    kind: 'choice' as const,
    label,
    checked: claim.confidence === value,
    onSelect: () => void changeClaim(db, claim.id, { confidence: value }),
  })
  return (
    <Menu
      trigger={
        <button
          type="button"
          className={s.pill}
          tabIndex={tabIndex}
          aria-label={`Verdict: ${VERDICT_WORDS[claim.verdict]}`}
          style={{ color: `var(--verdict-${claim.verdict})` }}
        >
          <Icon aria-hidden="true" />
          {VERDICT_WORDS[claim.verdict]}
        </button>
      }
      items={[
        ...VERDICTS.map((verdict) => ({
          kind: 'choice' as const,
          label: VERDICT_WORDS[verdict],
          checked: verdict === claim.verdict,
          onSelect: () => void changeClaim(db, claim.id, { verdict }),
        })),
        { kind: 'separator' },
        {
          kind: 'heading',
          label: 'Confidence in the verdict',
          items: [
            confidence('Not stated', null),
            ...CONFIDENCES.map((value) => confidence(CONFIDENCE_WORDS[value], value)),
          ],
        },
      ]}
    />
  )
}
