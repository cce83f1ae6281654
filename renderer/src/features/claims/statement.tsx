import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { Claim } from '../../../../shared/project/claim.ts'
import { changeClaim } from '../../data/claims.ts'
import { useDb } from '../../data/context.ts'
import { useDraft } from '../../data/use-draft.ts'
import { toast } from '../../ui/toast-store.ts'
import { editStatement, panelState, usePanelState } from './panel-state.ts'
import { LONGEST_STATEMENT, storableStatement } from './statement-text.ts'
import s from './statement.module.css'

/** A claim's statement; Enter, F2 or a click turns it into its own editor. */
export function Statement({ claim, onMove }: StatementProps) {
  const editing = usePanelState((state) => (state.editing?.id === claim.id ? state.editing : null))
  const button = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)

  useEffect(() => {
    // Back from the editor by key, so that the next key finds the card; elsewhere the focus stays where it went.
    if (wasEditing.current && editing === null && document.activeElement === document.body)
      button.current?.focus()
    wasEditing.current = editing !== null
  }, [editing])

  if (editing !== null) return <StatementEditor claim={claim} fresh={editing.fresh} />
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.altKey ? MOVES[event.key] : undefined
    if (event.key !== 'F2' && step === undefined) return
    event.preventDefault()
    if (step === undefined) editStatement(claim.id)
    else onMove(step)
  }
  return (
    <h3 className={s.heading}>
      <button
        ref={button}
        type="button"
        className={s.statement}
        dir="auto"
        title="Edit the statement (F2)"
        onClick={() => editStatement(claim.id)}
        onKeyDown={onKeyDown}
      >
        {claim.statement}
      </button>
    </h3>
  )
}

type StatementProps = { readonly claim: Claim; readonly onMove: (step: 'up' | 'down') => void }
const MOVES: Readonly<Record<string, 'up' | 'down'>> = { ArrowUp: 'up', ArrowDown: 'down' }

function StatementEditor({ claim, fresh }: { readonly claim: Claim; readonly fresh: boolean }) {
  const db = useDb()
  const field = useRef<HTMLTextAreaElement>(null)
  const { text, change, discard } = useDraft(claim.statement, (typed) =>
    storableStatement(typed) === null ? null : changeClaim(db, claim.id, { statement: typed }),
  )

  useEffect(() => {
    field.current?.focus()
    if (fresh) field.current?.select()
    else field.current?.setSelectionRange(field.current.value.length, field.current.value.length)
  }, [fresh])

  const finish = () => {
    const final = storableStatement(text)
    if (final === null) {
      discard()
      toast.show({ title: 'A claim needs a statement', description: 'The last one was kept.' })
    } else if (final !== text) change(final)
    panelState.setState(({ editing }) => (editing?.id === claim.id ? { editing: null } : {}))
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
      onBlur={finish}
      onKeyDown={(event) => {
        if ((event.key !== 'Enter' && event.key !== 'Escape') || event.nativeEvent.isComposing) return
        event.preventDefault()
        event.stopPropagation()
        field.current?.blur()
      }}
    />
  )
}
