import { Ban, Check, CircleDashed, CircleHelp, Minus, Scale } from 'lucide-react'
import type { StatementState } from '../../../../shared/drafts/statements.ts'

const ICONS = {
  supported: Check,
  unverified: CircleHelp,
  disputed: Scale,
  refuted: Ban,
  unlinked: CircleDashed,
  'needs-none': Minus,
} as const satisfies Record<StatementState, unknown>

/** The sign of a state; the word stands beside it. */
export function StateIcon({ state }: { readonly state: StatementState }) {
  const Icon = ICONS[state]
  return <Icon aria-hidden="true" />
}
