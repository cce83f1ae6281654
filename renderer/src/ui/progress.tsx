import { Button } from './button.tsx'
import s from './progress.module.css'

type ProgressProps = {
  /** Names the work: `Importing sources`. */
  readonly label: string
  readonly value: number
  /** Null while the amount of work is unknown. */
  readonly total: number | null
  /** Says a share in place of numbers that mean nothing to anybody. */
  readonly inPercent?: boolean
  /** E.g. the name of the file in hand. */
  readonly detail?: string | undefined
  readonly timeLeft?: string | undefined
  readonly onCancel?: (() => void) | undefined
}

/** Work that takes a while, with what is left of it and a way out. */
export function Progress({ label, value, total, inPercent, detail, timeLeft, onCancel }: ProgressProps) {
  const share = inPercent === true ? `${Math.round((100 * value) / Math.max(1, total ?? 1))} %` : null
  const text = total === null ? undefined : (share ?? `${value} of ${total}`)
  return (
    <div className={s.progress}>
      <div className={s.words}>
        <span className={s.label}>{label}</span>
        <span className={s.numbers}>{[text, timeLeft].filter(Boolean).join(' · ')}</span>
      </div>
      <progress
        className={s.bar}
        aria-label={label}
        aria-valuetext={text}
        {...(total === null ? {} : { value: total === 0 ? 1 : value, max: Math.max(1, total) })}
      />
      <div className={s.words}>
        <span className={s.detail}>{detail}</span>
        {onCancel === undefined ? null : (
          <Button size="small" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
    </div>
  )
}
