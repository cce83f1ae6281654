import type { ReactNode } from 'react'
import type { Result } from '../../../../shared/result.ts'
import { cx } from '../../ui/cx.ts'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { ParsedField } from './parsed-field.tsx'
import s from './typed-value.module.css'

type TypedValueProps<T> = {
  readonly label: string
  readonly placeholder: string
  readonly icon?: ReactNode
  readonly className?: string | undefined
  /** What is stored, as it is read and as it is typed; null when nothing is. */
  readonly stored: { readonly words: string; readonly text: string } | null
  readonly parse: (text: string) => Result<T, string>
  /** Null when the field was emptied. */
  readonly onStore: (value: T | null) => void
  readonly editing: boolean
  readonly onEdit: (editing: boolean) => void
}

/** A value that is read as words and typed as text; a press turns it into its own field. */
export function TypedValue<T>({
  label,
  placeholder,
  icon,
  className,
  stored,
  parse,
  onStore,
  editing,
  onEdit,
}: TypedValueProps<T>) {
  if (editing)
    return (
      <div className={s.field}>
        <ParsedField
          label={label}
          placeholder={placeholder}
          stored={stored?.text ?? ''}
          parse={parse}
          onStore={onStore}
          onLeave={() => onEdit(false)}
        />
      </div>
    )
  if (stored === null) return null
  return (
    <QuietButton
      className={cx(s.value, className)}
      icon={icon}
      aria-label={`${label}: ${stored.words}`}
      onClick={() => onEdit(true)}
    >
      {stored.words}
    </QuietButton>
  )
}
