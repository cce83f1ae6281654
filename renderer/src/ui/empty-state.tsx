import type { ReactNode } from 'react'
import s from './empty-state.module.css'

type EmptyStateProps = {
  readonly title: string
  readonly icon?: ReactNode
  /** What to do about it. */
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** What stands where there is nothing yet: says why, and what to do next. */
export function EmptyState({ title, icon, children, actions }: EmptyStateProps) {
  return (
    <div className={s.empty}>
      {icon}
      <p className={s.title}>{title}</p>
      {children === undefined ? null : <div className={s.text}>{children}</div>}
      {actions === undefined ? null : <div className={s.actions}>{actions}</div>}
    </div>
  )
}
