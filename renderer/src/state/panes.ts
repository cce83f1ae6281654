import type { SourceId, VersionId } from '../../../shared/ids.ts'

/** A place where a source is read. Its id outlives a change of source. */
export type Pane = {
  readonly id: string
  readonly sourceId: SourceId
  /** Shows the parts that cleaning removed, each where it stood. */
  readonly showsRemoved?: boolean
  /** Sets the text in two columns where it is wide enough. */
  readonly columns?: boolean
  /** Keeps its source: what is opened goes elsewhere. Of as many panes as there may be one is never pinned. */
  readonly pinned?: boolean
  /** Shows the file the text was made of, beside the text or in its place; without it, the text alone. */
  readonly original?: OriginalPlace
  /** Shows this earlier version of its source, for reading only; without it, the current one. */
  readonly version?: VersionId
}

export type OriginalPlace = 'beside' | 'instead'

export type PaneLayout = {
  readonly panes: readonly Pane[]
  readonly activePane: string | null
}

export const MOST_PANES = 4

/**
 * Shows a source: where it is already open, that pane becomes active; else it replaces the active pane's source, or
 * with `beside` opens next to it. Where the active pane is pinned, the nearest that is not takes its place, or a new one.
 * A fifth pane is never made.
 */
export function withSource(
  layout: PaneLayout,
  sourceId: SourceId,
  beside: boolean,
  newId: () => string,
): PaneLayout {
  const { panes, activePane } = layout
  const shows = (pane: Pane) => pane.sourceId === sourceId && pane.version === undefined
  const open = panes.find((pane) => pane.id === activePane && shows(pane)) ?? panes.find(shows)
  if (open !== undefined) return { panes, activePane: open.id }
  const free = !beside || panes.length >= MOST_PANES ? exchangeable({ panes, activePane }) : null
  if (free === null) return withNewPane(layout, sourceId, newId)
  return {
    panes: panes.map((pane) => (pane === free ? { ...withCurrent(withText(pane)), sourceId } : pane)),
    activePane: free.id,
  }
}

/** A pane whose text can be seen: what is opened or looked for is a text. */
function withText(pane: Pane): Pane {
  if (pane.original !== 'instead') return pane
  const { original: _, ...rest } = pane
  return rest
}

function withCurrent(pane: Pane): Pane {
  const { version: _, ...rest } = pane
  return rest
}

/**
 * Shows an earlier version of a source: where it is open already, else in a new pane beside the active one, else in the
 * place of one that is not pinned.
 */
export function withEarlier(
  layout: PaneLayout,
  sourceId: SourceId,
  version: VersionId,
  newId: () => string,
): PaneLayout {
  const open = layout.panes.find((pane) => pane.sourceId === sourceId && pane.version === version)
  if (open !== undefined) return { ...layout, activePane: open.id }
  const made = withNewPane(layout, sourceId, newId)
  const id = made === layout ? exchangeable(layout)?.id : made.activePane
  if (id === undefined || id === null) return layout
  const show = (pane: Pane): Pane => ({ ...withText(pane), sourceId, version })
  return { panes: made.panes.map((pane) => (pane.id === id ? show(pane) : pane)), activePane: id }
}

/** Has a pane show the current version of its source again. */
export const withCurrentVersion = <L extends Pick<PaneLayout, 'panes'>>(layout: L, id: string): L =>
  withChanged(layout, id, withCurrent)

/** The pane nearest to the active one that is not pinned, the later of two; null when there is none. */
function exchangeable({ panes, activePane }: PaneLayout): Pane | null {
  const at = panes.findIndex((pane) => pane.id === activePane)
  if (at === -1) return null
  const distance = (pane: Pane) => Math.abs(panes.indexOf(pane) - at - 0.1)
  const free = panes.filter(({ pinned = false }) => !pinned)
  return free.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}

/** A source that had to make room: what one wished beside it stands in its pane now. */
export type Displaced = { readonly paneId: string; readonly from: SourceId; readonly to: SourceId }

/** What `withSource` displaces when a source is wished beside the others and all panes are taken; else null. */
export function displacedBy(layout: PaneLayout, sourceId: SourceId): Displaced | null {
  const { panes } = layout
  const isOpen = panes.some((pane) => pane.sourceId === sourceId && pane.version === undefined)
  if (panes.length < MOST_PANES || isOpen) return null
  const free = exchangeable(layout)
  return free === null ? null : { paneId: free.id, from: free.sourceId, to: sourceId }
}

/** Whether a pane can be pinned: not if sources would have no pane left to open in. */
export const canBePinned = (panes: readonly Pane[], id: string): boolean =>
  panes.length < MOST_PANES || panes.some((pane) => pane.id !== id && pane.pinned !== true)

/** Opens a source in one more pane after the active one, even when it is open already; nothing happens when all are taken. */
export function withNewPane(layout: PaneLayout, sourceId: SourceId, newId: () => string): PaneLayout {
  const { panes, activePane } = layout
  if (panes.length >= MOST_PANES) return layout
  const pane = { id: newId(), sourceId }
  const at = panes.findIndex((other) => other.id === activePane)
  return { panes: panes.toSpliced(at === -1 ? panes.length : at + 1, 0, pane), activePane: pane.id }
}

/** Closes panes; the neighbour of the active one takes over. */
export function withoutPanes(layout: PaneLayout, closes: (pane: Pane) => boolean): PaneLayout {
  const { panes, activePane } = layout
  const left = panes.filter((pane) => !closes(pane))
  if (left.length === panes.length) return layout
  if (left.some((pane) => pane.id === activePane)) return { panes: left, activePane }
  const at = panes.findIndex((pane) => pane.id === activePane)
  const before = panes.slice(0, at).filter((pane) => !closes(pane)).length
  return { panes: left, activePane: (left[before] ?? left.at(-1))?.id ?? null }
}

/** Moves a pane by so many places; it stops at the ends. */
export function withMovedPane(layout: PaneLayout, id: string, by: number): PaneLayout {
  const from = layout.panes.findIndex((pane) => pane.id === id)
  const pane = layout.panes[from]
  if (pane === undefined) return layout
  const to = Math.max(0, Math.min(layout.panes.length - 1, from + by))
  return { ...layout, panes: layout.panes.toSpliced(from, 1).toSpliced(to, 0, pane) }
}

/** Exchanges the places of two panes. */
export function withSwappedPanes(layout: PaneLayout, a: string, b: string): PaneLayout {
  const first = layout.panes.find((pane) => pane.id === a)
  const second = layout.panes.find((pane) => pane.id === b)
  if (first === undefined || second === undefined) return layout
  const swap = (pane: Pane) => (pane === first ? second : pane === second ? first : pane)
  return { ...layout, panes: layout.panes.map(swap) }
}

/** Has a pane show the parts that cleaning removed, or not. */
export function withRemovedShown<L extends Pick<PaneLayout, 'panes'>>(
  layout: L,
  id: string,
  shown: boolean,
): L {
  return withChanged(layout, id, (pane) => {
    const { showsRemoved: _, ...rest } = pane
    return shown ? { ...rest, showsRemoved: true } : rest
  })
}

/** Has a pane show its source's original file, or no longer. */
export function withOriginal<L extends Pick<PaneLayout, 'panes'>>(
  layout: L,
  id: string,
  original: OriginalPlace | null,
): L {
  return withChanged(layout, id, (pane) => {
    const { original: _, ...rest } = pane
    return original === null ? rest : { ...rest, original }
  })
}

/** Has a pane show its text, alone or beside the original. */
export const withTextShown = <L extends Pick<PaneLayout, 'panes'>>(layout: L, id: string): L =>
  withChanged(layout, id, withText)

/** Has a pane set its text in two columns, or in one. */
export function withColumns<L extends Pick<PaneLayout, 'panes'>>(layout: L, id: string, two: boolean): L {
  return withChanged(layout, id, (pane) => {
    const { columns: _, ...rest } = pane
    return two ? { ...rest, columns: true } : rest
  })
}

/** Pins a pane to its source, or lets it go; nothing happens where it cannot be pinned. */
export function withPinned<L extends Pick<PaneLayout, 'panes'>>(layout: L, id: string, pinned: boolean): L {
  if (pinned && !canBePinned(layout.panes, id)) return layout
  return withChanged(layout, id, (pane) => {
    const { pinned: _, ...rest } = pane
    return pinned ? { ...rest, pinned } : rest
  })
}

const withChanged = <L extends Pick<PaneLayout, 'panes'>>(
  layout: L,
  id: string,
  change: (pane: Pane) => Pane,
): L => ({ ...layout, panes: layout.panes.map((pane) => (pane.id === id ? change(pane) : pane)) })
