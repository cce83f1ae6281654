import type { SourceId } from '../../../../shared/ids.ts'
import { useMentions } from '../../data/mentions.ts'
import { workspace } from '../../state/workspace.ts'
import { MentionedIn } from '../../ui/mentioned-in.tsx'

/** The memos that refer to a source; following one leaves the dialog. */
export function SourceMentions({ id }: { readonly id: SourceId }) {
  const { closeDialog, openMemo } = workspace.getState()
  return (
    <MentionedIn
      memos={useMentions('source', id)}
      onOpen={(memo) => {
        closeDialog()
        openMemo(memo)
      }}
    />
  )
}
