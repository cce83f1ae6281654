import type { ComponentProps, ReactNode } from 'react'
import { Field, type FieldProps } from './field.tsx'
import s from './field.module.css'

export type TextFieldProps = FieldProps &
  Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'className' | 'id'> & {
    readonly value: string
    readonly onChange: (value: string) => void
    readonly icon?: ReactNode
  }

/** One line of text. */
export function TextField({
  label,
  hideLabel,
  description,
  error,
  icon,
  value,
  onChange,
  ...rest
}: TextFieldProps) {
  return (
    <Field label={label} hideLabel={hideLabel ?? false} description={description} error={error ?? null}>
      {(control) => {
        const input = (
          <input
            type="text"
            {...rest}
            {...control}
            className={s.control}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        )
        if (icon === undefined) return input
        return (
          <div className={s.withIcon}>
            {input}
            {icon}
          </div>
        )
      }}
    </Field>
  )
}
