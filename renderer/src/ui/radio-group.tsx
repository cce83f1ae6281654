import { useId, useState, type ReactNode } from 'react'
import { cx } from './cx.ts'
import s from './radio-group.module.css'

export type RadioOption<T extends string> = {
  readonly value: T
  readonly label: string
  readonly icon?: ReactNode
  /** Colours the chosen option; one of the tokens, e.g. `var(--supports)`. */
  readonly tone?: string
}

type SegmentedRadioProps<T extends string> = {
  readonly label: string
  readonly value: T | null
  readonly onChange: (value: T) => void
  readonly options: readonly RadioOption<T>[]
  readonly disabled?: boolean
  /** Shows the words of the chosen option only; the others are pictures, still named in words. */
  readonly compact?: boolean
}

/**
 * One of a few values, as a bar of pictures with words: a radio group, so arrow keys move in it. What was chosen shows at
 * once and gives way to `value` when that changes, so that a choice that is stored first does not flicker.
 */
export function SegmentedRadio<T extends string>(props: SegmentedRadioProps<T>) {
  const { label, value, onChange, options, disabled = false, compact = false } = props
  const name = useId()
  const [chosen, setChosen] = useState<T | null>(null)
  const [seen, setSeen] = useState(value)
  if (seen !== value) {
    setSeen(value)
    setChosen(null)
  }
  const choose = (next: T) => {
    setChosen(next)
    onChange(next)
  }
  return (
    <div role="radiogroup" aria-label={label} className={cx(s.bar, compact && s.compact)}>
      {options.map((option) => (
        <label
          key={option.value}
          className={s.segment}
          title={compact ? option.label : undefined}
          style={option.tone === undefined ? undefined : { color: option.tone }}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={(chosen ?? value) === option.value}
            disabled={disabled}
            className={s.covered}
            onChange={() => choose(option.value)}
          />
          {option.icon}
          <span className={s.word}>{option.label}</span>
        </label>
      ))}
    </div>
  )
}
