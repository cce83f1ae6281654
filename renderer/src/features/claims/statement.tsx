import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { Claim } from '../../../../shared/project/claim.ts'
import { cx } from '../../ui/cx.ts'
import type { ClaimStep } from './claim-moves.ts'
import { editStatement, usePanelState } from './panel-state.ts'
import { StatementEditor } from './statement-editor.tsx'
import s from './statement.module.css'
import { useWanted } from './use-wanted.ts'

type StatementProps = {
  readonly claim: Claim
  /** Otherwise it is cut off after some lines. */
  readonly inFull: boolean
  readonly onMove: (step: ClaimStep) => void
}
const MOVES: Readonly<Record<string, ClaimStep>> = { ArrowUp: 'up', ArrowDown: 'down' }
const DEEPER: Readonly<Record<string, ClaimStep>> = { ArrowRight: 'in', ArrowLeft: 'out' }

/** A claim's statement; Enter, F2 or a click turns it into its own editor. */
export function Statement({ claim, inFull, onMove }: StatementProps) {
  const editing = usePanelState((state) => (state.editing?.id === claim.id ? state.editing : null))
  const button = useWanted<HTMLButtonElement>(claim.id)
  const wasEditing = useRef(false)

  useEffect(() => {
    // Back from the editor by key, so that the next key finds the card; elsewhere the focus stays where it went.
    if (wasEditing.current && editing === null && document.activeElement === document.body)
      button.current?.focus()
    wasEditing.current = editing !== null
  }, [editing, button])

  if (editing !== null) return <StatementEditor claim={claim} giveUp={editing.giveUp} />
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.altKey ? (event.shiftKey ? DEEPER : MOVES)[event.key] : undefined
    if (event.key !== 'F2' && step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (step === undefined) editStatement(claim.id)
    else onMove(step)
  }
  return (
    <h3 className={s.heading}>
      <button
        ref={button}
        data-stop=""
        data-handle=""
        type="button"
        className={s.statement}
        dir="auto"
        title="Edit the statement (F2)"
        onClick={() => editStatement(claim.id)}
        onKeyDown={onKeyDown}
      >
        <span className={cx(!inFull && s.clamped)}>{claim.statement}</span>
      </button>
    </h3>
  )
}
