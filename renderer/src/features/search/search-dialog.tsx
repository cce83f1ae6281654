import {
  FileText,
  MessageSquareQuote,
  NotebookPen,
  StickyNote,
  UsersRound,
  type LucideIcon,
} from 'lucide-react'
import { useEffect, useState } from 'react'
import { COMMANDS } from '../../../../shared/commands/commands.ts'
import { useDb } from '../../data/context.ts'
import { useCommand } from '../../state/commands.ts'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { PickerDialog, type PickGroup } from '../../ui/picker-dialog.tsx'
import { NO_HITS, searchEverything, SHORTEST_QUERY, type Hit, type Hits } from './full-text.ts'
import type { TargetItem } from './palette-groups.tsx'
import { goTo } from '../../state/targets.ts'

/** `Mod+Shift+F`: the words of all texts, notes, claims and memos. */
export function SearchDialog() {
  useCommand('find.everything', () => workspace.getState().openDialog({ kind: 'find-everything' }))
  const dialog = useWorkspace((state) => state.dialog)
  return dialog?.kind === 'find-everything' ? <FullText asked={dialog.query ?? ''} /> : null
}

function FullText({ asked }: { readonly asked: string }) {
  const [query, setQuery] = useState(asked)
  const { hits, searching } = useHits(query)
  return (
    <PickerDialog
      open
      onOpenChange={() => workspace.getState().closeDialog()}
      title={COMMANDS['find.everything'].title}
      placeholder="Words in a text, a note, a claim or a memo"
      query={query}
      onQuery={setQuery}
      groups={groupsOf(hits)}
      empty={emptyText(query, searching)}
      stacked
      onPick={({ target }) => goTo(target)}
    />
  )
}

function emptyText(query: string, searching: boolean): string {
  if (query.trim().length < SHORTEST_QUERY) return 'Two letters or more.'
  return searching ? 'Searching…' : 'These words occur in no text, note, claim or memo.'
}

/** The hits for what was typed last; those of the query before stay until then. */
function useHits(query: string): { readonly hits: Hits; readonly searching: boolean } {
  const db = useDb()
  const [answer, setAnswer] = useState({ query: '', hits: NO_HITS })
  useEffect(() => {
    const abort = new AbortController()
    const search = async () => {
      const hits = await searchEverything(db, query, abort.signal)
      if (!abort.signal.aborted) setAnswer({ query, hits })
    }
    void search()
    return () => abort.abort()
  }, [db, query])
  return { hits: answer.hits, searching: answer.query !== query }
}

function groupsOf(hits: Hits): readonly PickGroup<TargetItem>[] {
  return [
    { label: 'In the texts', items: itemsOf(hits.texts, FileText) },
    { label: 'In notes', items: itemsOf(hits.notes, StickyNote) },
    { label: 'Claims', items: itemsOf(hits.claims, MessageSquareQuote) },
    { label: 'In memos', items: itemsOf(hits.memos, NotebookPen) },
    { label: 'Parties', items: itemsOf(hits.parties, UsersRound) },
  ].filter((group) => group.items.length > 0)
}

const itemsOf = (hits: readonly Hit[], Icon: LucideIcon): readonly TargetItem[] =>
  hits.map(({ id, words, found, where, target }) => ({
    id,
    label: words,
    detail: where,
    icon: <Icon />,
    target,
    ...(found === null ? {} : { found }),
  }))
