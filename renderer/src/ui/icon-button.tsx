import type { ReactNode } from 'react'
import s from './button.module.css'
import { Button, type ButtonProps } from './button.tsx'
import { cx } from './cx.ts'
import { ariaKeys } from './keys.ts'
import { Tooltip } from './tooltip.tsx'

export type IconButtonProps = Omit<ButtonProps, 'children' | 'icon' | 'fullWidth'> & {
  /** The accessible name, shown as tooltip too. */
  readonly label: string
  readonly icon: ReactNode
  /** As in the command list, e.g. `Mod+Z`. */
  readonly shortcut?: string | undefined
}

/** A button whose only content is a picture. */
export function IconButton({
  label,
  icon,
  shortcut,
  variant = 'ghost',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={label} shortcut={shortcut}>
      <Button
        {...rest}
        variant={variant}
        icon={icon}
        aria-label={label}
        aria-keyshortcuts={shortcut === undefined ? undefined : ariaKeys(shortcut)}
        className={cx(s.icon, className)}
      />
    </Tooltip>
  )
}
