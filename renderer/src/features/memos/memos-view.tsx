import { Plus } from 'lucide-react'
import { useDb, useLive } from '../../data/context.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { plural } from '../../ui/format.ts'
import { ViewHeader } from '../../ui/view.tsx'
import { removeMemo, startMemo } from './memo-actions.ts'
import { MemoList } from './memo-list.tsx'
import { MemoPage } from './memo-page.tsx'
import { arrangedMemos } from './memo-rows.ts'
import s from './memos-view.module.css'
import { usePanelState } from './panel-state.ts'
import { useAskedFocus } from './use-asked-focus.ts'

/** The view *Memos*: what the researcher writes at length, and what it refers to. */
export function MemosView() {
  const db = useDb()
  const memos = useLive((live) => live.memos.toArray(), [])
  const wanted = useWorkspace((state) => state.activeMemo)
  const search = usePanelState((state) => state.search)
  const sort = usePanelState((state) => state.sort)
  const newMemo = useAskedFocus(memos?.length === 0 ? 'new' : null)
  if (memos === undefined) return null
  const listed = arrangedMemos(memos, search, sort)
  const open = memos.find(({ id }) => id === wanted) ?? listed[0] ?? memos[0]
  const at = listed.findIndex(({ id }) => id === open?.id)
  const start = (
    <Button ref={newMemo} icon={<Plus />} onClick={() => void startMemo(db)}>
      New memo
    </Button>
  )
  return (
    <div className={s.view}>
      <section className={s.side} aria-label="Memos">
        <ViewHeader title="Memos" count={plural(memos.length, 'memo')} />
        {memos.length === 0 ? null : <MemoList memos={listed} open={open?.id ?? null} start={start} />}
      </section>
      {open === undefined ? (
        <EmptyState title="No memos yet" actions={start}>
          A memo is for longer thoughts: what you make of a story, what is open, what to ask next. Type [[ in
          it to refer to a source, a passage, a claim or anything else of the project.
        </EmptyState>
      ) : (
        <MemoPage
          key={open.id}
          memo={open}
          onDelete={() => void removeMemo(db, open, listed[at + 1] ?? listed[at - 1])}
        />
      )}
    </div>
  )
}
