import {
  CircleUser,
  FileText,
  Highlighter,
  MessageSquareQuote,
  NotebookPen,
  Tag,
  type LucideIcon,
} from 'lucide-react'
import type { ReferenceKind } from '../../../../shared/memo/references.ts'

type KindWords = { readonly Icon: LucideIcon; readonly name: string; readonly deleted: string }

/** How each kind of thing is called; to be put into the chosen wording. */
export const REFERENCE_WORDS: Readonly<Record<ReferenceKind, KindWords>> = {
  source: { Icon: FileText, name: 'Source', deleted: 'deleted source' },
  annotation: { Icon: Highlighter, name: 'Passage', deleted: 'deleted passage' },
  claim: { Icon: MessageSquareQuote, name: 'Claim', deleted: 'deleted claim' },
  code: { Icon: Tag, name: 'Code', deleted: 'deleted code' },
  party: { Icon: CircleUser, name: 'Party', deleted: 'deleted party' },
  memo: { Icon: NotebookPen, name: 'Memo', deleted: 'deleted memo' },
}
