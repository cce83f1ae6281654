import type { Anchor } from '../../../../shared/project/annotation.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { blocksOf } from '../../data/texts.ts'
import { rectsFor } from '../../dom/geometry.ts'
import { shownArticle } from '../../dom/shown-article.ts'
import { createTextMap } from '../../dom/text-range.ts'
import type { ScreenBox } from '../../state/workspace-state.ts'
import { workspace } from '../../state/workspace.ts'

/** Where a passage can be seen in the active pane; null when it cannot. From there on the pane itself keeps the place. */
export async function placeOnScreen(db: WorkbenchDb, anchor: Anchor): Promise<ScreenBox | null> {
  const article = shownArticle(workspace.getState().activePane, anchor.versionId)
  const pane = article?.closest('[data-pane]')
  if (article === null || pane === null || pane === undefined || anchor.state.kind === 'orphan') return null
  const view = pane.getBoundingClientRect()
  const seen = rectsFor(createTextMap(article, await blocksOf(db, anchor.versionId)), anchor).filter(
    ({ top, bottom }) => bottom > view.top && top < view.bottom,
  )
  if (seen.length === 0) return null
  return {
    left: Math.min(...seen.map(({ left }) => left)),
    top: Math.min(...seen.map(({ top }) => top)),
    right: Math.max(...seen.map(({ right }) => right)),
    bottom: Math.max(...seen.map(({ bottom }) => bottom)),
  }
}
