import type { Place } from '../../../../shared/compare/compared-source.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { MOST_PANES } from '../../state/panes.ts'
import { workspace } from '../../state/workspace.ts'

/** Opens a place in Read. */
export function openPlace({ sourceId, start, end }: Place): void {
  workspace.getState().requestReveal({ sourceId, span: span(start, end) })
}

/**
 * Opens places beside each other, each at its words; as many as there may be panes. All sources are opened before the first
 * is scrolled: a pane that makes room for another one begins anew.
 */
export async function openPlaces(places: readonly Place[]): Promise<void> {
  const { openSource } = workspace.getState()
  const shownPlaces = places.slice(0, MOST_PANES)
  for (const [index, { sourceId }] of shownPlaces.entries()) openSource(sourceId, { beside: index > 0 })
  for (const place of shownPlaces) {
    openPlace(place)
    await shown()
  }
}

/** How long a pane may take to show what it was asked for before the next one is asked. */
const PATIENCE_MS = 2000

/** Settles once the pane that was asked last has the focus: only the last request is kept. */
function shown(): Promise<void> {
  const wanted = workspace.getState().reveal?.paneId
  const until = performance.now() + PATIENCE_MS
  return new Promise((resolve) => {
    const look = () => {
      const pane = document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane')
      if (pane === wanted || performance.now() > until) resolve()
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}
