import type { AnnotationId } from '../../../../shared/ids.ts'
import { useMentions } from '../../data/mentions.ts'
import { workspace } from '../../state/workspace.ts'
import { MentionedIn } from '../../ui/mentioned-in.tsx'

/** The memos that refer to an annotation, as ways to them. */
export function AnnotationMentions({ id }: { readonly id: AnnotationId }) {
  return <MentionedIn memos={useMentions('annotation', id)} onOpen={workspace.getState().openMemo} />
}
