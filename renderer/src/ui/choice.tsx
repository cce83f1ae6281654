import { Select, type SelectOption } from './select.tsx'

const ALL = 'all'

type ChoiceProps<T extends string> = {
  readonly label: string
  /** Otherwise the label is for assistive technology only. */
  readonly showLabel?: boolean
  /** What "any" or "none" is called. */
  readonly all: string
  readonly value: T | null
  readonly options: readonly SelectOption<T>[]
  readonly onChange: (value: T | null) => void
  readonly size?: 'small' | 'medium'
}

/** A select with an entry for "any" or "none", which is null. */
export function Choice<T extends string>({
  label,
  showLabel = false,
  all,
  value,
  options,
  onChange,
  size = 'medium',
}: ChoiceProps<T>) {
  return (
    <Select<T | typeof ALL>
      label={label}
      hideLabel={!showLabel}
      size={size}
      value={value ?? ALL}
      options={[{ value: ALL, label: all }, ...options]}
      onChange={(next) => onChange(options.find((option) => option.value === next)?.value ?? null)}
    />
  )
}
