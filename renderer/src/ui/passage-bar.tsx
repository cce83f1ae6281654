import type { LucideIcon } from 'lucide-react'
import { useEffect, type ReactNode } from 'react'
import { Button } from './button.tsx'
import s from './passage-bar.module.css'

type PassageBarProps = {
  readonly label: string
  readonly Icon: LucideIcon
  /** What is said; words of the passage have the class `passageBarWords`. */
  readonly children: ReactNode
  readonly onCancel: () => void
  /** Whether Escape is about something else first, such as a selection. */
  readonly holdsEscape: () => boolean
}

export const passageBarWords = s.words

/** What is said while one passage waits for another, until one comes or Escape is pressed. */
export function PassageBar({ label, Icon, children, onCancel, holdsEscape }: PassageBarProps) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || holdsEscape()) return
      event.preventDefault()
      onCancel()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [onCancel, holdsEscape])
  return (
    <section className={s.bar} aria-label={label}>
      <Icon aria-hidden="true" />
      <p>{children}</p>
      <Button size="small" onClick={onCancel}>
        Cancel
      </Button>
    </section>
  )
}
