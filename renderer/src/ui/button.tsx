import { Button as BaseButton } from '@base-ui/react/button'
import { LoaderCircle } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import s from './button.module.css'
import { cx } from './cx.ts'

export type ButtonProps = Omit<ComponentProps<'button'>, 'color'> & {
  readonly variant?: 'primary' | 'secondary' | 'ghost' | 'danger'
  readonly size?: 'small' | 'medium'
  /** Stands before the text. */
  readonly icon?: ReactNode
  /** Work is under way: the button keeps focus but does nothing. */
  readonly loading?: boolean
  readonly fullWidth?: boolean
}

export function Button({
  variant = 'secondary',
  size = 'medium',
  icon,
  loading = false,
  fullWidth = false,
  disabled = false,
  className,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <BaseButton
      {...rest}
      type={type}
      className={cx(s.button, s[variant], s[size], fullWidth && s.fullWidth, className)}
      disabled={disabled || loading}
      focusableWhenDisabled={loading}
      aria-busy={loading || undefined}
    >
      {loading ? <LoaderCircle className={s.spinner} aria-hidden="true" /> : icon}
      {children}
    </BaseButton>
  )
}
