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
  /** What exactly it would do now, added to the tooltip: `change colour` for *Undo*. */
  readonly hint?: string | null
}

/** A button whose only content is a picture. */
export function IconButton({
  label,
  icon,
  shortcut,
  hint = null,
  variant = 'ghost',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={hint === null ? label : `${label}: ${hint}`} shortcut={shortcut}>
      <Button
        {...rest}
        variant={variant}
        icon={icon}
        aria-label={label}
        aria-description={hint ?? undefined}
        aria-keyshortcuts={shortcut === undefined ? undefined : ariaKeys(shortcut)}
        className={cx(s.icon, className)}
      />
    </Tooltip>
  )
}
