import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId } from 'react'
import type { Claim } from '../../../../shared/project/claim.ts'
import { LONGEST_PROSE } from '../../../../shared/project/prose.ts'
import { changeClaim } from '../../data/claims.ts'
import { useDb } from '../../data/context.ts'
import { useDraft } from '../../data/use-draft.ts'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useFocus } from '../../ui/use-focus.ts'
import s from './claim-memo.module.css'
import { setMemoOpen, usePanelState } from './panel-state.ts'

type ClaimMemoProps = {
  readonly claim: Claim
  /** Was just asked for, and so is open and takes the focus. */
  readonly asked: boolean
  readonly onLeave: () => void
}

/** What was thought about a claim, apart from the rationale of its verdict; folded up it shows how it begins. */
export function ClaimMemo({ claim: { id, memo = '' }, asked, onLeave }: ClaimMemoProps) {
  const field = useId()
  const open = usePanelState((state) => state.memos.has(id)) || asked
  if (memo === '' && !open) return null
  return (
    <div className={s.memo}>
      <QuietButton
        className={s.line}
        icon={open ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />}
        aria-expanded={open}
        aria-controls={open ? field : undefined}
        onClick={() => {
          setMemoOpen(id, !open)
          onLeave()
        }}
      >
        Memo{' '}
        {open ? null : (
          <span className={s.beginning} dir="auto">
            {memo.slice(0, 200)}
          </span>
        )}
      </QuietButton>
      {open ? (
        <div id={field}>
          <MemoField id={id} memo={memo} asked={asked} onLeave={onLeave} />
        </div>
      ) : null}
    </div>
  )
}

type MemoFieldProps = Omit<ClaimMemoProps, 'claim'> & { readonly id: Claim['id']; readonly memo: string }

function MemoField({ id, memo, asked, onLeave }: MemoFieldProps) {
  const db = useDb()
  const field = useFocus<HTMLTextAreaElement>(asked)
  const { text, change } = useDraft(memo, (typed) =>
    changeClaim(db, id, { memo: typed === '' ? undefined : typed }),
  )
  return (
    <TextArea
      label="Memo"
      hideLabel
      rows={2}
      quiet
      placeholder="Thoughts about this claim: what is open, whom to ask"
      maxLength={LONGEST_PROSE}
      value={text}
      onChange={change}
      onFocus={() => setMemoOpen(id, true)}
      onBlur={() => {
        if (text === '') setMemoOpen(id, false)
        onLeave()
      }}
      ref={field}
    />
  )
}
