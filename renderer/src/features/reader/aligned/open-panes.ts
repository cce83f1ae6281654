import { createStore, useStore } from 'zustand'
import type { SourceId } from '../../../../../shared/ids.ts'
import type { Span } from '../../../../../shared/text/offsets.ts'
import type { Reading } from '../pane/reading.ts'

/** A pane that shows the current text of a source. */
export type OpenPane = {
  readonly reading: Reading
  /** Marks a passage for a moment. */
  readonly mark: (passage: Span) => void
}

/** Panes by their ids: what is done in one shows in the others. */
const openPanes = createStore<{ readonly panes: ReadonlyMap<string, OpenPane> }>()(() => ({
  panes: new Map(),
}))

/** Makes a pane known until the function returned is called. */
export function openPane(pane: OpenPane): () => void {
  const { paneId } = pane.reading
  openPanes.setState(({ panes }) => ({ panes: new Map(panes).set(paneId, pane) }))
  return () =>
    openPanes.setState(({ panes }) => {
      const left = new Map(panes)
      if (left.get(paneId) === pane) left.delete(paneId)
      return { panes: left }
    })
}

export const paneOf = (paneId: string): OpenPane | undefined => openPanes.getState().panes.get(paneId)

export const paneOfScroller = (scroller: Element): OpenPane | undefined =>
  [...openPanes.getState().panes.values()].find(({ reading }) => reading.scroller === scroller)

/** The first pane in which a source is read, and its text. */
export const usePaneOfSource = (sourceId: SourceId): OpenPane | undefined =>
  useStore(openPanes, ({ panes }) => [...panes.values()].find(({ reading }) => reading.sourceId === sourceId))
