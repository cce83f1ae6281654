import { useId, type ReactNode } from 'react'
import { cx } from './cx.ts'
import s from './field.module.css'

export type FieldProps = {
  readonly label: string
  /** Keeps the label for assistive technology only. */
  readonly hideLabel?: boolean
  readonly description?: ReactNode
  /** What is wrong with the value and how to mend it; null when nothing is. */
  readonly error?: string | null
}

type ControlProps = {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean | undefined
}

/** Label, hint and error around one form control; `children` gets the attributes that tie them together. */
export function Field({
  label,
  hideLabel = false,
  description,
  error = null,
  children,
}: FieldProps & { readonly children: (control: ControlProps) => ReactNode }) {
  const id = useId()
  const hint = description === undefined ? undefined : `${id}-hint`
  const problem = error === null ? undefined : `${id}-error`
  return (
    <div className={s.field}>
      <label htmlFor={id} className={cx(s.label, hideLabel && s.hidden)}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': cx(hint, problem) || undefined,
        'aria-invalid': error === null ? undefined : true,
      })}
      {hint === undefined ? null : (
        <p id={hint} className={s.hint}>
          {description}
        </p>
      )}
      {problem === undefined ? null : (
        <p id={problem} className={s.error}>
          {error}
        </p>
      )}
    </div>
  )
}
