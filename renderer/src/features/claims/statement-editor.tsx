import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { Claim } from '../../../../shared/project/claim.ts'
import { changeClaim } from '../../data/claims.ts'
import { useDb } from '../../data/context.ts'
import { useDraft } from '../../data/use-draft.ts'
import { toast } from '../../ui/toast-store.ts'
import { panelState } from './panel-state.ts'
import { LONGEST_STATEMENT, storableStatement } from './statement-text.ts'
import s from './statement.module.css'

type StatementEditorProps = {
  readonly claim: Claim
  /** Takes the claim back whose making this is part of; null if it was there before. */
  readonly giveUp: (() => void) | null
}

/** Written while it is typed. `Enter` or leaving ends it; `Esc` puts back the words it began with, or gives up a new claim. */
export function StatementEditor({ claim, giveUp }: StatementEditorProps) {
  const db = useDb()
  const field = useRef<HTMLTextAreaElement>(null)
  const began = useRef(claim.statement)
  const escaped = useRef(false)
  const fresh = giveUp !== null
  const { text, change, discard } = useDraft(claim.statement, (typed) =>
    storableStatement(typed) === null ? null : changeClaim(db, claim.id, { statement: typed }),
  )

  useEffect(() => {
    field.current?.focus()
    if (fresh) field.current?.select()
    else field.current?.setSelectionRange(field.current.value.length, field.current.value.length)
  }, [fresh])

  const settle = () => {
    const final = storableStatement(text)
    if (final === null) {
      discard()
      toast.show({ title: 'A claim needs a statement', description: 'The last one was kept.' })
    } else if (final !== text) change(final)
  }
  const escape = () => {
    escaped.current = true
    discard()
    if (giveUp === null && text !== began.current) change(began.current)
    field.current?.blur()
    giveUp?.()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.key !== 'Enter' && event.key !== 'Escape') || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') escape()
    else field.current?.blur()
  }
  return (
    <textarea
      ref={field}
      className={s.editor}
      aria-label="Statement"
      rows={1}
      dir="auto"
      maxLength={LONGEST_STATEMENT}
      value={text}
      onChange={(event) => change(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
      onBlur={() => {
        if (!escaped.current) settle()
        panelState.setState(({ editing }) => (editing?.id === claim.id ? { editing: null } : {}))
      }}
      onKeyDown={onKeyDown}
    />
  )
}
