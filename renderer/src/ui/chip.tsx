import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import s from './chip.module.css'

type BadgeProps = {
  /** One of the tokens, e.g. `var(--verdict-disputed)`; muted without. */
  readonly tone?: string
  readonly icon?: ReactNode
  readonly children: ReactNode
}

/** A word or number about the thing it stands beside; always words, the tone only supports them. */
export function Badge({ tone = 'var(--muted)', icon, children }: BadgeProps) {
  return (
    <span className={s.badge} style={{ color: tone }}>
      {icon}
      {children}
    </span>
  )
}

type ChipProps = {
  readonly children: ReactNode
  readonly icon?: ReactNode
  /** With it the chip has a button named `Remove <name>`. */
  readonly onRemove?: (() => void) | undefined
  readonly name: string
}

/** A thing attached to another: a code on an annotation, a filter in force. */
export function Chip({ children, icon, name, onRemove }: ChipProps) {
  return (
    <span className={s.chip}>
      {icon}
      <span className={s.text}>{children}</span>
      {onRemove === undefined ? null : (
        <button type="button" className={s.remove} aria-label={`Remove ${name}`} onClick={onRemove}>
          <X aria-hidden="true" />
        </button>
      )}
    </span>
  )
}
