import type { Place } from '../../../../shared/compare/compared-source.ts'
import type { SourceId } from '../../../../shared/ids.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { MOST_PANES } from '../../state/panes.ts'
import { workspace } from '../../state/workspace.ts'
import { openFromHere } from './compare-state.ts'

/** Opens a source in Read. */
export const openSource = (sourceId: SourceId): void =>
  openFromHere(() => workspace.getState().openSource(sourceId))

/** Opens a place in Read. */
export function openPlace({ sourceId, start, end }: Place): void {
  openFromHere(() => workspace.getState().requestReveal({ sourceId, span: span(start, end) }))
}

/**
 * Opens places beside each other, each at its words; as many as there may be panes. All texts are there before the first is
 * scrolled: a pane that is still being laid out, or makes room for another one, stays at its top.
 */
export async function openPlaces(places: readonly Place[]): Promise<void> {
  const shown = places.slice(0, MOST_PANES)
  openFromHere(() => {
    const { openSource: open } = workspace.getState()
    for (const [index, { sourceId }] of shown.entries()) open(sourceId, { beside: index > 0 })
  })
  const { panes } = workspace.getState()
  await until(() => panes.every(({ id }) => textOf(id) !== null))
  await nextFrame()
  for (const place of shown) {
    openPlace(place)
    const asked = workspace.getState().reveal?.paneId
    // Only the last request is kept, so the next one waits until this pane has answered and taken the focus.
    await until(() => asked !== undefined && textOf(asked)?.contains(document.activeElement) === true)
  }
}

const textOf = (paneId: string): Element | null =>
  document.querySelector(`[data-pane="${CSS.escape(paneId)}"] [data-scroller]`)

/** How long is waited for a pane, in ms. */
const PATIENCE_MS = 2000

/** Asks on every frame until it is so, or for as long as one waits at all. */
async function until(isSo: () => boolean): Promise<void> {
  const latest = performance.now() + PATIENCE_MS
  while (!isSo() && performance.now() < latest) await nextFrame()
}

const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()))
