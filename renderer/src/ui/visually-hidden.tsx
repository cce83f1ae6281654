import type { ReactNode } from 'react'
import s from './field.module.css'

/** Text for assistive technology only. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className={s.hidden}>{children}</span>
}
