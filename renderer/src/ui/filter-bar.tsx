import { useRef, type ReactNode } from 'react'
import { cx } from './cx.ts'
import s from './filter-bar.module.css'
import { useKeepFocus } from './use-keep-focus.ts'

type FilterBarProps = { readonly className: string | undefined; readonly children: ReactNode }

/** What narrows a list. A button in it that goes once it was pressed leaves the focus to the field beside it. */
export function FilterBar({ className, children }: FilterBarProps) {
  const bar = useRef<HTMLElement>(null)
  useKeepFocus(bar, 'button, input')
  return (
    <search ref={bar} className={cx(s.bar, className)}>
      {children}
    </search>
  )
}
