import type { VersionId } from '../../../shared/ids.ts'

const paneOf = (paneId: string | null) => document.querySelector(`[data-pane="${paneId ?? ''}"]`)

/** The article of a version in a pane, if it is on show there. */
export const shownArticle = (paneId: string | null, versionId: VersionId): HTMLElement | null =>
  paneOf(paneId)?.querySelector<HTMLElement>(`article[data-version="${versionId}"]`) ?? null

/** What takes the focus in a pane: the text, where single keys work and arrows scroll. Any pane if that one is gone. */
export const shownText = (paneId: string | null): HTMLElement | null =>
  (paneOf(paneId) ?? document).querySelector<HTMLElement>('[data-pane] [tabindex="0"]:has(article)')
