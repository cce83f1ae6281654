import { useSyncExternalStore, type ReactNode } from 'react'
import { VisuallyHidden } from './visually-hidden.tsx'

let current = { text: '', turn: 0 }
const listeners = new Set<() => void>()

/** Says something to screen readers without showing it; the same words twice are said twice. */
export function announce(text: string): void {
  current = { text, turn: current.turn + 1 }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The one `status` region of the window: what is announced, and visible children (save status, toasts) when they change. */
export function LiveRegion({
  children,
  className,
}: {
  readonly children?: ReactNode
  readonly className?: string | undefined
}) {
  const { text, turn } = useSyncExternalStore(subscribe, () => current)
  return (
    <output aria-live="polite" aria-atomic="false" className={className}>
      <VisuallyHidden key={turn}>{text}</VisuallyHidden>
      {children}
    </output>
  )
}
