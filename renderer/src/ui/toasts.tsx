import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react'
import { useRef, useSyncExternalStore } from 'react'
import { Button } from './button.tsx'
import { cx } from './cx.ts'
import { IconButton } from './icon-button.tsx'
import { toast, type ToastEntry } from './toast-store.ts'
import s from './toasts.module.css'
import { useMessageSpace } from './use-message-space.ts'

const ICONS = { info: Info, success: CircleCheck, warning: TriangleAlert, error: CircleAlert } as const

/**
 * The messages on show. Belongs inside the `LiveRegion`, which announces what is added. While a dialog is open it makes
 * room for the newest below it, and the others wait.
 */
export function Toasts() {
  const entries = useSyncExternalStore(toast.subscribe, toast.getSnapshot)
  const stack = useRef<HTMLDivElement>(null)
  useMessageSpace(stack)
  return (
    <div
      ref={stack}
      className={s.stack}
      onPointerEnter={() => toast.hold(true)}
      onPointerLeave={() => toast.hold(false)}
      onFocus={() => toast.hold(true)}
      onBlur={() => toast.hold(false)}
    >
      {entries.map((entry) => (
        <ToastCard key={entry.id} entry={entry} />
      ))}
    </div>
  )
}

function ToastCard({ entry }: { readonly entry: ToastEntry }) {
  const { id, title, description, action, tone = 'info' } = entry
  const Icon = ICONS[tone]
  return (
    <div className={cx(s.toast, s[tone])}>
      <Icon className={s.icon} aria-hidden="true" />
      <div className={s.words}>
        <p className={s.title}>{title}</p>
        {description === undefined ? null : <p className={s.description}>{description}</p>}
      </div>
      {action === undefined ? null : (
        <Button
          size="small"
          onClick={() => {
            toast.dismiss(id)
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton size="small" label="Close message" icon={<X />} onClick={() => toast.dismiss(id)} />
    </div>
  )
}
