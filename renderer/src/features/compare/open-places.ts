import type { Place } from '../../../../shared/compare/compared-source.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { MOST_PANES } from '../../state/panes.ts'
import { workspace } from '../../state/workspace.ts'

/** Opens a place in Read. */
export function openPlace({ sourceId, start, end }: Place, beside = false): void {
  workspace.getState().requestReveal({ sourceId, span: span(start, end), beside })
}

/** Opens places beside each other, each at its words; as many as there may be panes. */
export async function openPlaces(places: readonly Place[]): Promise<void> {
  for (const [index, place] of places.slice(0, MOST_PANES).entries()) {
    openPlace(place, index > 0)
    await shown()
  }
}

/** How long a pane may take to show what it was asked for before the next one is asked. */
const PATIENCE_MS = 1200

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
