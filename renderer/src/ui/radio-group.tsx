import { useId, type ReactNode } from 'react'
import { cx } from './cx.ts'
import s from './radio-group.module.css'

export type RadioOption<T extends string> = {
  readonly value: T
  readonly label: string
  readonly icon?: ReactNode
  /** Colours the chosen option; one of the tokens, e.g. `var(--supports)`. */
  readonly tone?: string
}

export type RadioGroupProps<T extends string> = {
  readonly label: string
  readonly value: T | null
  readonly onChange: (value: T) => void
  readonly options: readonly RadioOption<T>[]
  readonly disabled?: boolean
}

/** One of a few values, as a column of radio buttons. */
export function RadioGroup<T extends string>({ options, ...group }: RadioGroupProps<T>) {
  return (
    <Group {...group} className={s.column}>
      {(radio) =>
        options.map((option) => (
          <label key={option.value} className={s.row}>
            <input {...radio(option.value)} className={s.radio} />
            {option.icon}
            {option.label}
          </label>
        ))
      }
    </Group>
  )
}

/** The same as a bar of pictures with words, for choices that are changed often. `compact` shows the words of the chosen one only. */
export function SegmentedRadio<T extends string>({
  options,
  compact = false,
  ...group
}: RadioGroupProps<T> & { readonly compact?: boolean }) {
  return (
    <Group {...group} className={cx(s.bar, compact && s.compact)}>
      {(radio) =>
        options.map((option) => (
          <label
            key={option.value}
            className={s.segment}
            title={compact ? option.label : undefined}
            style={option.tone === undefined ? undefined : { color: option.tone }}
          >
            <input {...radio(option.value)} className={s.covered} />
            {option.icon}
            <span className={s.word}>{option.label}</span>
          </label>
        ))
      }
    </Group>
  )
}

function Group<T extends string>({
  label,
  value,
  onChange,
  disabled = false,
  className,
  children,
}: Omit<RadioGroupProps<T>, 'options'> & {
  readonly className: string | undefined
  readonly children: (radio: (option: T) => object) => ReactNode
}) {
  const name = useId()
  const radio = (option: T) => ({
    type: 'radio' as const,
    name,
    value: option,
    checked: value === option,
    disabled,
    onChange: () => onChange(option),
  })
  return (
    <div role="radiogroup" aria-label={label} className={className}>
      {children(radio)}
    </div>
  )
}
