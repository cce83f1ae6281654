import { useEffect, useImperativeHandle, useRef, useState, type ClipboardEvent, type Ref } from 'react'
import { createTokens } from '../../../../shared/memo/tokens.ts'
import { referenceWords } from '../../../../shared/memo/references.ts'
import { LONGEST_PROSE } from '../../../../shared/project/prose.ts'
import type { ReferenceTarget } from '../../data/reference-targets.ts'
import s from './memo-field.module.css'
import { openReferenceAt } from './open-reference-at.ts'
import { ReferencePicker } from './reference-picker.tsx'

export type MemoFieldHandle = {
  readonly focus: () => void
  /** Begins a reference at the caret, as if `[[` had been typed. */
  readonly refer: () => void
}

type MemoFieldProps = {
  readonly ref: Ref<MemoFieldHandle>
  /** As it is stored. */
  readonly body: string
  readonly onChange: (body: string) => void
}

/** What a copied piece of a memo carries beside its words, so that references survive in another memo. */
const MEMO_TYPE = 'application/x-variorum-memo'

/**
 * The text of a memo to be written. References are shown as `[[words]]`; typing `[[` offers everything there is to refer to.
 * What is inserted goes through the browser's own editing, so that its undo takes it back.
 */
export function MemoField({ ref, body, onChange }: MemoFieldProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const [tokens] = useState(createTokens)
  const [asking, setAsking] = useState<Asking | null>(null)
  /** The reference that `Escape` declined; it is not asked about again. */
  const declined = useRef<number | null>(null)
  const shown = tokens.show(body)

  const look = () => {
    const field = area.current
    if (field === null) return
    const open =
      field.selectionStart === field.selectionEnd ? openReferenceAt(field.value, field.selectionEnd) : null
    if (open === null || open.start !== declined.current) declined.current = null
    const next = open === null || declined.current !== null ? null : open
    setAsking((last) => (last?.start === next?.start && last?.query === next?.query ? last : next))
  }
  const insert = (text: string, from: number, to: number) => {
    area.current?.focus()
    area.current?.setSelectionRange(from, to)
    // The only way to change a text field that its own undo knows of.
    document.execCommand('insertText', false, text)
  }
  useImperativeHandle(ref, () => ({
    focus: () => area.current?.focus(),
    refer() {
      const field = area.current
      if (field !== null) insert('[[', field.selectionStart, field.selectionEnd)
    },
  }))
  // A longer text may have come from elsewhere: what is asked about moves with it.
  useEffect(look, [shown])

  const pick = ({ kind, id, name }: ReferenceTarget) => {
    const label = tokens.labelFor({ kind, id, words: referenceWords(name) })
    if (asking !== null) insert(`[[${label}]]`, asking.start, asking.start + 2 + asking.query.length)
    setAsking(null)
  }
  const copy = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd, value } = event.currentTarget
    if (selectionStart === selectionEnd) return
    const words = value.slice(selectionStart, selectionEnd)
    event.clipboardData.setData('text/plain', words)
    event.clipboardData.setData(MEMO_TYPE, tokens.store(words))
    event.preventDefault()
    if (event.type === 'cut') document.execCommand('delete')
  }
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const stored = event.clipboardData.getData(MEMO_TYPE)
    if (stored === '') return
    event.preventDefault()
    document.execCommand('insertText', false, tokens.show(stored))
  }
  return (
    <div className={s.frame}>
      <ReferencePicker
        field={area}
        asking={asking}
        onPick={pick}
        onDecline={() => {
          declined.current = asking?.start ?? null
          setAsking(null)
        }}
      >
        {(attributes) => (
          <textarea
            {...attributes}
            ref={area}
            aria-label="Text of the memo"
            className={s.area}
            dir="auto"
            spellCheck
            maxLength={LONGEST_PROSE}
            placeholder="Write in Markdown. Type [[ to refer to a source, a passage, a claim …"
            value={shown}
            onChange={(event) => {
              const { value } = event.currentTarget
              tokens.typed(shown, value)
              onChange(tokens.store(value))
            }}
            onSelect={look}
            onCopy={copy}
            onCut={copy}
            onPaste={paste}
            onBlur={() => setAsking(null)}
          />
        )}
      </ReferencePicker>
    </div>
  )
}

/** A reference that is being typed: where its brackets begin, and what stands behind them so far. */
export type Asking = { readonly start: number; readonly query: string }
