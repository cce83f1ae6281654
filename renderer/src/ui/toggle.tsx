import { useEffect, useId, useRef, type ReactNode } from 'react'
import s from './toggle.module.css'

type ToggleProps = {
  readonly label: ReactNode
  readonly description?: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean
}

/** A tick box with its label; `indeterminate` is for a selection that is neither all nor nothing. */
export function Checkbox({
  indeterminate = false,
  ...props
}: ToggleProps & { readonly indeterminate?: boolean }) {
  return <Toggle {...props} indeterminate={indeterminate} kind="checkbox" />
}

/** A setting that takes effect at once. */
export function Switch(props: ToggleProps) {
  return <Toggle {...props} indeterminate={false} kind="switch" />
}

function Toggle({
  label,
  description,
  checked,
  onChange,
  disabled = false,
  indeterminate,
  kind,
}: ToggleProps & { readonly indeterminate: boolean; readonly kind: 'checkbox' | 'switch' }) {
  const input = useRef<HTMLInputElement>(null)
  const hint = useId()
  useEffect(() => {
    if (input.current !== null) input.current.indeterminate = indeterminate
  }, [indeterminate])
  return (
    <div className={s.row}>
      <label className={s.label}>
        <input
          ref={input}
          type="checkbox"
          {...(kind === 'switch' ? { role: 'switch' } : {})}
          className={s[kind]}
          checked={checked}
          disabled={disabled}
          aria-describedby={description === undefined ? undefined : hint}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {label}
      </label>
      {description === undefined ? null : (
        <p id={hint} className={s.hint}>
          {description}
        </p>
      )}
    </div>
  )
}
