import { NotebookPen } from 'lucide-react'
import type { Mention } from '../../../shared/memo/references.ts'
import { cx } from './cx.ts'
import s from './mentioned-in.module.css'
import { QuietButton } from './quiet-button.tsx'

type MentionedInProps = {
  readonly memos: readonly Mention[]
  readonly onOpen: (id: Mention['id']) => void
  readonly className?: string | undefined
}

/** Quietly, which memos refer to something; nothing where none does. */
export function MentionedIn({ memos, onOpen, className }: MentionedInProps) {
  if (memos.length === 0) return null
  return (
    <p className={cx(s.mentions, className)}>
      <span>Mentioned in</span>
      {memos.map(({ id, title }) => (
        <QuietButton
          key={id}
          className={s.memo}
          icon={<NotebookPen aria-hidden="true" />}
          aria-label={`Memo: ${title}`}
          title={title}
          onClick={() => onOpen(id)}
        >
          <span className={s.title} dir="auto">
            {title}
          </span>
        </QuietButton>
      ))}
    </p>
  )
}
