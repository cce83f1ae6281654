import { Check, CircleDot, Minus, X } from 'lucide-react'
import { STANCES, type Stance } from '../../../shared/project/claim.ts'
import type { RadioOption } from './radio-group.tsx'
import s from './stance.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

/** Words, picture and tone of each stance, the same wherever one is shown or chosen; the key is the one after `E`. */
const LOOKS = {
  supports: { label: 'Supports', Icon: Check, key: 'S' },
  contradicts: { label: 'Contradicts', Icon: X, key: 'X' },
  qualifies: { label: 'Qualifies', Icon: CircleDot, key: 'Q' },
  mentions: { label: 'Mentions', Icon: Minus, key: 'M' },
} as const satisfies Record<Stance, object>

export const stanceLabel = (stance: Stance): string => LOOKS[stance].label
export const stanceKey = (stance: Stance): string => LOOKS[stance].key
export const stanceTone = (stance: Stance): string => `var(--${stance})`

/** The stance that a single key chooses, or null. */
export const stanceOfKey = (key: string): Stance | null =>
  STANCES.find((stance) => LOOKS[stance].key === key.toUpperCase()) ?? null

/** The picture of a stance, with its word for those who do not see it. */
export function StanceMark({ stance }: { readonly stance: Stance }) {
  const { Icon, label } = LOOKS[stance]
  return (
    <span className={s.mark} style={{ color: stanceTone(stance) }} title={label}>
      <Icon aria-hidden="true" />
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  )
}

export const STANCE_OPTIONS: readonly RadioOption<Stance>[] = STANCES.map((value) => {
  const { Icon, label } = LOOKS[value]
  return { value, label, icon: <Icon aria-hidden="true" />, tone: stanceTone(value) }
})
