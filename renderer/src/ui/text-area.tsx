import type { ComponentProps } from 'react'
import { cx } from './cx.ts'
import { Field, type FieldProps } from './field.tsx'
import s from './field.module.css'

export type TextAreaProps = FieldProps &
  Omit<ComponentProps<'textarea'>, 'onChange' | 'value' | 'className' | 'id'> & {
    readonly value: string
    readonly onChange: (value: string) => void
    /** Sets the text as the sources are set: for claims, notes and memos. */
    readonly prose?: boolean
    /** Looks like text until it is pointed at or has the focus: for notes that are read more often than written. */
    readonly quiet?: boolean
  }

/** Several lines of text; grows with them. */
export function TextArea({
  label,
  hideLabel,
  description,
  error,
  prose = false,
  quiet = false,
  value,
  onChange,
  ...rest
}: TextAreaProps) {
  return (
    <Field label={label} hideLabel={hideLabel ?? false} description={description} error={error ?? null}>
      {(control) => (
        <textarea
          rows={2}
          {...rest}
          {...control}
          className={cx(s.control, s.area, prose && s.prose, quiet && s.quiet)}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
