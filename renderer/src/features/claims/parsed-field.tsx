import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Result } from '../../../../shared/result.ts'
import { TextField } from '../../ui/text-field.tsx'

type ParsedFieldProps<T> = {
  readonly label: string
  readonly placeholder: string
  /** What is stored, as text. */
  readonly stored: string
  /** What was typed; an error is a sentence for the writer. */
  readonly parse: (text: string) => Result<T, string>
  /** Null when the field was emptied. */
  readonly onStore: (value: T | null) => void
  readonly onLeave: () => void
}

/** A value typed as text and stored when the field is left or Enter pressed; what cannot be read stays in it and says why. Esc gives it up. */
export function ParsedField<T>({ label, placeholder, stored, parse, onStore, onLeave }: ParsedFieldProps<T>) {
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(stored)
  const [problem, setProblem] = useState<string | null>(null)

  const done = useRef(false)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const leave = () => {
    done.current = true
    onLeave()
  }
  const store = () => {
    // The field loses the focus once more when it goes.
    if (done.current) return
    const parsed = text.trim() === '' ? null : parse(text)
    if (parsed?.ok === false) {
      setProblem(parsed.error)
      return
    }
    if (text.trim() !== stored) onStore(parsed === null ? null : parsed.value)
    leave()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.key !== 'Enter' && event.key !== 'Escape') || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    // To what the field belongs to, so that the next key finds it.
    const owner = field.current?.closest('li, article')?.querySelector<HTMLElement>('[data-stop]')
    if (event.key === 'Enter') store()
    else leave()
    if (done.current) owner?.focus()
  }
  return (
    <TextField
      label={label}
      hideLabel
      placeholder={placeholder}
      error={problem}
      maxLength={300}
      value={text}
      onChange={(typed) => {
        setText(typed)
        setProblem(null)
      }}
      onBlur={store}
      onKeyDown={onKeyDown}
      ref={field}
    />
  )
}
