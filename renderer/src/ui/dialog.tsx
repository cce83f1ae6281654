import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useState, type ReactNode, type RefObject } from 'react'
import { cx } from './cx.ts'
import s from './dialog.module.css'
import { IconButton } from './icon-button.tsx'
import { PopupRoot } from './popup-root.ts'

export type DialogProps = {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** The name of the button that opened it. */
  readonly title: string
  readonly description?: ReactNode
  readonly size?: 'small' | 'medium' | 'large' | 'full'
  /** The row of buttons; the confirming one repeats the verb. */
  readonly footer?: ReactNode
  /** Takes the focus on opening; without it the first control of the body does. */
  readonly initialFocus?: RefObject<HTMLElement | null>
  /** For a body of text alone, which must take the focus itself to be scrolled by keyboard. */
  readonly readable?: boolean
  readonly children?: ReactNode
}

/** A modal dialog: focus is kept inside and returned, `Esc` closes, long bodies scroll between title and footer. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  size = 'medium',
  footer,
  ...rest
}: DialogProps) {
  const { initialFocus, readable = false, children } = rest
  const [popup, setPopup] = useState<HTMLElement | null>(null)
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className={s.backdrop} />
        <Base.Viewport className={s.viewport} data-dialog>
          <Base.Popup
            ref={setPopup}
            className={cx(s.popup, s[size])}
            {...(initialFocus === undefined ? {} : { initialFocus })}
          >
            <PopupRoot value={popup}>
              <div className={s.header}>
                <Base.Title className={s.title}>{title}</Base.Title>
                {description === undefined ? null : (
                  <Base.Description className={s.description}>{description}</Base.Description>
                )}
              </div>
              <div
                className={s.body}
                {...(readable ? { tabIndex: 0, role: 'region', 'aria-label': title } : {})}
              >
                {children}
              </div>
              {footer === undefined ? null : <div className={s.footer}>{footer}</div>}
              {/* Last in the order of focus, so that opening does not land on it. */}
              <Base.Close render={<IconButton label="Close" icon={<X />} className={cx(s.close)} />} />
            </PopupRoot>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
