import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx.ts'
import s from './quiet-button.module.css'

type QuietButtonProps = Omit<ComponentProps<'button'>, 'type'> & { readonly icon?: ReactNode }

/** A fact that can be pressed, among other small words: it looks like them until it is pointed at. */
export function QuietButton({ icon, className, children, ...rest }: QuietButtonProps) {
  return (
    <button type="button" {...rest} className={cx(s.quiet, className)}>
      {icon}
      {children}
    </button>
  )
}
