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

/** The height of a line of a field, in em. */
const LINE = 1.5

/** Several lines of text, `rows` at least; grows with them. */
export function TextArea({
  label,
  hideLabel,
  description,
  error,
  prose = false,
  quiet = false,
  value,
  onChange,
  rows = 1,
  ...rest
}: TextAreaProps) {
  return (
    <Field label={label} hideLabel={hideLabel ?? false} description={description} error={error ?? null}>
      {(control) => (
        <textarea
          {...rest}
          {...control}
          rows={rows}
          style={rows > 1 ? { minBlockSize: `${rows * LINE}em` } : undefined}
          className={cx(s.control, s.area, prose && s.prose, quiet && s.quiet)}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
