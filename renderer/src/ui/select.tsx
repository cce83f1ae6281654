import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import field from './field.module.css'
import menu from './menu.module.css'
import { usePopupRoot } from './popup-root.ts'
import s from './select.module.css'

export type SelectOption<T extends string> = {
  readonly value: T
  readonly label: string
  readonly icon?: ReactNode
}

type SelectProps<T extends string> = {
  readonly label: string
  readonly hideLabel?: boolean
  readonly value: T
  readonly onChange: (value: T) => void
  readonly options: readonly SelectOption<T>[]
  readonly size?: 'small' | 'medium'
  readonly disabled?: boolean
}

/** One of a few values, from a list that opens. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, hideLabel = false, value, onChange, options, size = 'medium', disabled = false } = props
  const root = usePopupRoot()
  const chosen = options.find((option) => option.value === value)
  return (
    <div className={field.field}>
      <Base.Root
        items={options}
        value={value}
        disabled={disabled}
        onValueChange={(next) => {
          if (next !== null) onChange(next)
        }}
      >
        {hideLabel ? null : <Base.Label className={field.label}>{label}</Base.Label>}
        <Base.Trigger
          className={cx(field.control, s.trigger, size === 'small' && s.small)}
          {...(hideLabel ? { 'aria-label': label } : {})}
        >
          {chosen?.icon}
          <Base.Value className={s.value} />
          <ChevronDown className={s.chevron} aria-hidden="true" />
        </Base.Trigger>
        <Base.Portal {...root}>
          <Base.Positioner
            className={menu.positioner}
            sideOffset={4}
            align="start"
            alignItemWithTrigger={false}
            positionMethod="fixed"
          >
            <Base.Popup className={cx(menu.popup, s.list)}>
              <Base.List>
                {options.map((option) => (
                  <Base.Item key={option.value} value={option.value} className={menu.item}>
                    <span className={menu.icon}>{option.value === value ? <Check /> : option.icon}</span>
                    <Base.ItemText className={menu.label}>{option.label}</Base.ItemText>
                  </Base.Item>
                ))}
              </Base.List>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </div>
  )
}
