import { useRef, type ReactNode } from 'react'
import { useKeepFocus } from './use-keep-focus.ts'
import s from './view.module.css'

type ViewHeaderProps = {
  readonly title: string
  /** How much there is; changes are read out. */
  readonly count: string
  /** Buttons for all of it. */
  readonly children?: ReactNode
}

/** What a view is called, how much it holds, and what can be done with all of it. */
export function ViewHeader({ title, count, children }: ViewHeaderProps) {
  const actions = useRef<HTMLDivElement>(null)
  useKeepFocus(actions, 'button')
  return (
    <header className={s.header}>
      <h1 className={s.title}>{title}</h1>
      <p className={s.count} aria-live="polite">
        {count}
      </p>
      <div ref={actions} className={s.actions}>
        {children}
      </div>
    </header>
  )
}

type ViewProps = { readonly header: ReactNode; readonly children: ReactNode }

/** A view that fills the window: its header, a line of filters, and what scrolls below. */
export function View({ header, children }: ViewProps) {
  return (
    <div className={s.view}>
      {header}
      {children}
    </div>
  )
}
