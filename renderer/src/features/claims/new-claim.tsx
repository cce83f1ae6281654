import { useEffect, useRef, useState } from 'react'
import { useDb } from '../../data/context.ts'
import { saveStatus } from '../../data/save-status.ts'
import { claimFromStatement } from './actions.ts'
import s from './new-claim.module.css'
import { panelState } from './panel-state.ts'
import { LONGEST_STATEMENT, storableStatement } from './statement-text.ts'

/** The editor for a claim without evidence. Enter makes it, and so does leaving with something typed; Esc with nothing typed closes. */
export function NewClaimEditor() {
  const db = useDb()
  const field = useRef<HTMLTextAreaElement>(null)
  const done = useRef(false)
  const [text, setText] = useState('')
  const typed = text !== ''

  const cameFrom = useRef<Element | null>(null)
  useEffect(() => {
    cameFrom.current = document.activeElement
    field.current?.focus()
  }, [])
  useEffect(() => (typed ? saveStatus.hold().release : undefined), [typed])

  const finish = (way: 'key' | 'blur') => {
    if (done.current) return
    done.current = true
    if (way === 'key' && cameFrom.current instanceof HTMLElement) cameFrom.current.focus()
    const statement = storableStatement(text)
    const close = () => panelState.setState({ drafting: false })
    if (statement === null) close()
    else void claimFromStatement(db, statement).finally(close)
  }
  return (
    <div className={s.draft}>
      <textarea
        ref={field}
        className={s.field}
        aria-label="Statement of the new claim"
        placeholder="One checkable sentence, stated as true"
        rows={2}
        dir="auto"
        maxLength={LONGEST_STATEMENT}
        value={text}
        onChange={(event) => setText(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
        onBlur={() => finish('blur')}
        onKeyDown={(event) => {
          if ((event.key !== 'Enter' && event.key !== 'Escape') || event.nativeEvent.isComposing) return
          event.preventDefault()
          event.stopPropagation()
          finish('key')
        }}
      />
      <p className={s.hint}>Enter adds the claim.</p>
    </div>
  )
}
