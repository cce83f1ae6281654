import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { assertNever } from '../../../shared/assert.ts'
import { cx } from './cx.ts'
import { Kbd } from './kbd.tsx'
import { ariaKeys } from './keys.ts'
import s from './menu.module.css'
import { usePopupRoot } from './popup-root.ts'

export type MenuItem =
  | {
      readonly kind: 'action'
      readonly label: string
      readonly icon?: ReactNode
      readonly shortcut?: string | undefined
      readonly danger?: boolean
      readonly disabled?: boolean
      readonly onSelect: () => void
    }
  | {
      readonly kind: 'choice'
      readonly label: string
      readonly checked: boolean
      readonly disabled?: boolean
      readonly onSelect: () => void
    }
  | { readonly kind: 'separator' }
  | { readonly kind: 'heading'; readonly label: string; readonly items: readonly MenuItem[] }

type MenuProps = {
  /** A `Button` or `IconButton`. */
  readonly trigger: ReactElement
  /** A function is asked when the menu opens: for items that take work to know. */
  readonly items: readonly MenuItem[] | (() => readonly MenuItem[])
  readonly align?: 'start' | 'center' | 'end'
}

/** A drop-down of commands. */
export function Menu({ trigger, items, align = 'start' }: MenuProps) {
  const root = usePopupRoot()
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal {...root}>
        <Base.Positioner className={s.positioner} positionMethod="fixed" align={align} sideOffset={4}>
          {/* A menu higher than the window scrolls: it can be reached by keys also before one of its items is. */}
          <Base.Popup className={s.popup} tabIndex={0}>
            <MenuItems items={items} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function MenuItems({ items }: Pick<MenuProps, 'items'>) {
  return (typeof items === 'function' ? items() : items).map((item, index) => (
    <MenuEntry key={item.kind === 'separator' ? index : item.label} item={item} />
  ))
}

function MenuEntry({ item }: { readonly item: MenuItem }) {
  switch (item.kind) {
    case 'separator':
      return <Base.Separator className={s.separator} />
    case 'heading':
      return (
        <Base.Group>
          <Base.GroupLabel className={s.heading}>{item.label}</Base.GroupLabel>
          <MenuItems items={item.items} />
        </Base.Group>
      )
    case 'choice':
      return (
        <Base.CheckboxItem
          className={s.item}
          checked={item.checked}
          disabled={item.disabled ?? false}
          onCheckedChange={item.onSelect}
          closeOnClick
        >
          <span className={s.icon}>{item.checked ? <Check /> : null}</span>
          <span className={s.label}>{item.label}</span>
        </Base.CheckboxItem>
      )
    case 'action':
      return (
        <Base.Item
          className={cx(s.item, item.danger === true && s.danger)}
          disabled={item.disabled ?? false}
          onClick={item.onSelect}
          aria-keyshortcuts={item.shortcut === undefined ? undefined : ariaKeys(item.shortcut)}
        >
          <span className={s.icon}>{item.icon}</span>
          <span className={s.label}>{item.label}</span>
          {item.shortcut === undefined ? null : <Kbd keys={item.shortcut} />}
        </Base.Item>
      )
    default:
      return assertNever(item)
  }
}
