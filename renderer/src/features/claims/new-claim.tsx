import { useEffect, useRef, useState } from 'react'
import { useDb } from '../../data/context.ts'
import { saveStatus } from '../../data/save-status.ts'
import { claimFromStatement, discardDraft } from './actions.ts'
import s from './new-claim.module.css'
import { panelState, type ClaimDraft } from './panel-state.ts'
import { LONGEST_STATEMENT, storableStatement } from './statement-text.ts'

/** The editor for a claim without evidence, or for a part of one. Enter makes it, and so does leaving with something typed; Esc gives it up. */
export function NewClaimEditor({ draft: { initial, partOf } }: { readonly draft: ClaimDraft }) {
  const db = useDb()
  const field = useRef<HTMLTextAreaElement>(null)
  const done = useRef(false)
  const [text, setText] = useState(initial)
  const typed = text !== ''

  const cameFrom = useRef<Element | null>(null)
  useEffect(() => {
    cameFrom.current = document.activeElement
    field.current?.focus()
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length)
  }, [])
  useEffect(() => (typed ? saveStatus.hold().release : undefined), [typed])

  const finish = (way: 'make' | 'give up') => {
    if (done.current) return
    done.current = true
    const statement = way === 'make' ? storableStatement(text) : null
    if (statement === null) discardDraft(text, partOf)
    else void claimFromStatement(db, statement, partOf).finally(() => panelState.setState({ drafting: null }))
  }
  const byKey = (way: 'make' | 'give up') => {
    finish(way)
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus()
  }
  return (
    <div className={s.draft}>
      <textarea
        ref={field}
        className={s.field}
        aria-label={partOf === null ? 'Statement of the new claim' : 'Statement of the new part'}
        placeholder="One checkable sentence, stated as true"
        rows={2}
        dir="auto"
        maxLength={LONGEST_STATEMENT}
        value={text}
        onChange={(event) => setText(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
        onBlur={() => finish('make')}
        onKeyDown={(event) => {
          if ((event.key !== 'Enter' && event.key !== 'Escape') || event.nativeEvent.isComposing) return
          event.preventDefault()
          event.stopPropagation()
          byKey(event.key === 'Enter' ? 'make' : 'give up')
        }}
      />
      <p className={s.hint}>Enter adds the {partOf === null ? 'claim' : 'part'}, Esc gives it up.</p>
    </div>
  )
}
