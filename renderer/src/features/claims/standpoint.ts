import { createTextMap } from '../../dom/text-range.ts'
import { select } from '../../dom/selection.ts'
import { shownArticle, shownText } from '../../dom/shown-article.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { blocksOf } from '../../data/texts.ts'
import type { WorkspaceState } from '../../state/workspace-state.ts'
import { workspace } from '../../state/workspace.ts'

/** What was in hand before something was made of it. */
export type Standpoint = Pick<
  WorkspaceState,
  'activePane' | 'selection' | 'activeAnnotation' | 'activeRect' | 'activeClaim'
>

export function standpoint(): Standpoint {
  const { activePane, selection, activeAnnotation, activeRect, activeClaim } = workspace.getState()
  return { activePane, selection, activeAnnotation, activeRect, activeClaim }
}

/** Puts back in hand what was: the words are selected again and the focus is in their text. */
export async function returnTo(db: WorkbenchDb, before: Standpoint): Promise<void> {
  const { activePane, selection, activeAnnotation, activeRect, activeClaim } = before
  const { setActiveClaim, setActiveAnnotation, setSelection } = workspace.getState()
  setActiveClaim(activeClaim)
  setActiveAnnotation(activeAnnotation, activeRect)
  const text = shownText(selection?.paneId ?? activePane)
  text?.focus({ preventScroll: true })
  if (selection === null) return
  const article = shownArticle(selection.paneId, selection.versionId)
  if (article !== null)
    select(createTextMap(article, await blocksOf(db, selection.versionId)), selection.span)
  setSelection(selection)
}
