import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import s from './chip.module.css'

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
