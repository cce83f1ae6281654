import { Select } from '../../ui/select.tsx'
import s from './date-choice.module.css'
import type { DateFilter } from './table-dates.ts'

const CHOICES = ['any', '1', '7', '30', 'between'] as const
type Choice = (typeof CHOICES)[number]
const WORDS: Readonly<Record<Choice, string>> = {
  any: 'Made any day',
  1: 'Made today',
  7: 'Last 7 days',
  30: 'Last 30 days',
  between: 'Between two days',
}

type DateChoiceProps = {
  readonly value: DateFilter | null
  readonly onChange: (value: DateFilter | null) => void
}

/** When an annotation was made. */
export function DateChoice({ value, onChange }: DateChoiceProps) {
  const chosen = choiceOf(value)
  return (
    <div className={s.dates}>
      <Select
        label="Made"
        hideLabel
        value={chosen}
        options={CHOICES.map((choice) => ({ value: choice, label: WORDS[choice] }))}
        onChange={(choice) => onChange(filterOf(choice))}
      />
      {value?.kind === 'between' ? (
        <>
          <Day label="From" value={value.from} onChange={(from) => onChange({ ...value, from })} />
          <Day label="To" value={value.to} onChange={(to) => onChange({ ...value, to })} />
        </>
      ) : null}
    </div>
  )
}

function choiceOf(value: DateFilter | null): Choice {
  if (value === null) return 'any'
  if (value.kind === 'between') return 'between'
  return CHOICES.find((choice) => choice === String(value.days)) ?? 'any'
}

function filterOf(choice: Choice): DateFilter | null {
  if (choice === 'any') return null
  return choice === 'between'
    ? { kind: 'between', from: null, to: null }
    : { kind: 'last', days: Number(choice) }
}

type DayProps = {
  readonly label: string
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

function Day({ label, value, onChange }: DayProps) {
  return (
    <input
      type="date"
      className={s.day}
      aria-label={label}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value)}
    />
  )
}
