import { exportMemo, memoFileName } from '../../../../shared/memo/export.ts'
import type { Memo } from '../../../../shared/project/memo.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { loadReferenceNotes } from '../../data/reference-notes.ts'
import { createMemo, deleteMemo } from '../../data/memos.ts'
import { withUndo } from '../../data/undo-offer.ts'
import { saveFile } from '../../platform/save-file.ts'
import { workspace } from '../../state/workspace.ts'
import { announce } from '../../ui/live-region.tsx'
import { offerUndo } from '../../ui/offer-undo.ts'
import { toast } from '../../ui/toast-store.ts'
import { gatherKeys } from './gather-keys.ts'
import { panelState } from './panel-state.ts'

/** Makes a memo, shows it, and asks for its title. */
export async function startMemo(db: WorkbenchDb): Promise<void> {
  const typed = gatherKeys()
  const { id } = await createMemo(db)
  panelState.setState(({ show }) => ({
    naming: { id, typed },
    search: '',
    show: show === 'read' ? 'both' : show,
  }))
  workspace.getState().openMemo(id)
  announce('New memo. Type its title.')
}

/** Deletes a memo, goes on with its neighbour in the list, and offers it back. */
export async function removeMemo(db: WorkbenchDb, memo: Memo, neighbour: Memo | undefined): Promise<void> {
  const deleted = await withUndo(db, (recorded) => deleteMemo(db, memo.id, recorded))
  if (neighbour !== undefined) workspace.setState({ activeMemo: neighbour.id })
  panelState.setState({ rowOf: neighbour?.id ?? 'new' })
  offerUndo(`Memo “${memo.title}” deleted`, deleted, {
    after: () => workspace.getState().openMemo(memo.id),
  })
}

/** Gives a memo as a Markdown file that can be read anywhere. */
export async function saveMemo(db: WorkbenchDb, memo: Memo): Promise<void> {
  const text = exportMemo(memo, await loadReferenceNotes(db, memo.body))
  try {
    const saved = await saveFile(memoFileName(memo), new TextEncoder().encode(text))
    if (saved.kind !== 'cancelled') announce(`${memo.title} exported`)
  } catch {
    toast.show({
      title: 'The memo could not be exported',
      description: 'Nothing was changed. Choose another place, or look whether the disk is full.',
      tone: 'error',
    })
  }
}
