import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import s from './tabs.module.css'

type TabItem<T extends string> = {
  readonly value: T
  readonly label: string
  readonly count?: number | undefined
  readonly panel: ReactNode
}

type TabsProps<T extends string> = {
  readonly label: string
  readonly value: T
  readonly onChange: (value: T) => void
  readonly tabs: readonly TabItem<T>[]
}

/** Tabs as a segmented bar; the panel fills the rest and scrolls itself. The count describes a tab, it is no part of its name. */
export function Tabs<T extends string>({ label, value, onChange, tabs }: TabsProps<T>) {
  return (
    <Base.Root className={s.root} value={value} onValueChange={(next: T) => onChange(next)}>
      <Base.List className={s.list} aria-label={label}>
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className={s.tab}
            aria-label={tab.label}
            aria-description={tab.count?.toString()}
          >
            {tab.label}
            {tab.count === undefined ? null : <span className={s.count}>{tab.count}</span>}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className={s.panel} tabIndex={-1}>
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}
