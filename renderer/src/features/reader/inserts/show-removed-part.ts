import { scrollToBox } from '../../../dom/scroll-to.ts'
import type { Reading } from '../pane/reading.ts'

/** Brings a removed part, which must be shown, into the upper third of the pane, unfolded, and hands it the focus. */
export function showRemovedPart({ map, scroller }: Pick<Reading, 'map' | 'scroller'>, index: number): void {
  const part = map.article.querySelector<HTMLElement>(`[data-removed="${index}"]`)
  if (part === null) return
  part.closest('details')?.setAttribute('open', '')
  void scrollToBox(scroller, () => part.getBoundingClientRect(), { place: 'third' })
  part.focus({ preventScroll: true })
}
