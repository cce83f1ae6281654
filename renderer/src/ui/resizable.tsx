import type { ComponentProps } from 'react'
import { Group as BaseGroup, Panel, Separator as BaseSeparator } from 'react-resizable-panels'
import { cx } from './cx.ts'
import s from './resizable.module.css'

export { Panel }

/** How wide a border is to the pointer, in pixels: what stands beside it, such as the bars of a margin, can be dragged too. */
const REACH = { coarse: 20, fine: 5 }

/** Panels in a row whose borders can be moved by pointer and arrow keys. */
export function Group(props: ComponentProps<typeof BaseGroup>) {
  return (
    <BaseGroup
      {...props}
      disableCursor
      resizeTargetMinimumSize={REACH}
      className={cx(s.group, props.className)}
    />
  )
}

/** The border between two panels; `label` names what it resizes, e.g. `Resize sources`. */
export function Separator({
  label,
  ...props
}: ComponentProps<typeof BaseSeparator> & { readonly label: string }) {
  return <BaseSeparator {...props} aria-label={label} className={cx(s.separator, props.className)} />
}
