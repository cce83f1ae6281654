import type { Claim } from '../../../../shared/project/claim.ts'
import { LONGEST_PROSE } from '../../../../shared/project/prose.ts'
import { changeClaim } from '../../data/claims.ts'
import { useDb } from '../../data/context.ts'
import { useDraft } from '../../data/use-draft.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { useFocus } from '../../ui/use-focus.ts'

type RationaleProps = {
  readonly claim: Claim
  /** Was just asked for, and so takes the focus. */
  readonly asked: boolean
  readonly onLeave: () => void
}

/** Why the verdict is what it is, in the researcher's words. */
export function Rationale({ claim, asked, onLeave }: RationaleProps) {
  const db = useDb()
  const field = useFocus<HTMLTextAreaElement>(asked)
  const { text, change } = useDraft(claim.rationale, (rationale) => changeClaim(db, claim.id, { rationale }))
  return (
    <TextArea
      label="Rationale"
      hideLabel
      rows={1}
      quiet
      placeholder="Why this verdict"
      maxLength={LONGEST_PROSE}
      value={text}
      onChange={change}
      onBlur={onLeave}
      ref={field}
    />
  )
}
