import { createStore, useStore, type StoreApi } from 'zustand'
import { shallow } from 'zustand/shallow'
import type { SourceId } from '../../../shared/ids.ts'
import { span } from '../../../shared/text/offsets.ts'
import { Layout, layoutKey, type SidePanel } from './layout.ts'
import {
  displacedBy,
  withColumns,
  withCurrentVersion,
  withEarlier,
  withMovedPane,
  withNewPane,
  withOriginal,
  withoutPanes,
  withPinned,
  withRemovedShown,
  withSource,
  withSwappedPanes,
  withTextShown,
} from './panes.ts'
import { forget, leave, NO_HISTORY, stepBack, stepForward, type Place } from './reading-history.ts'
import { readStored, writeStored } from './stored.ts'
import type { Reveal, RevealRequest, Workspace, WorkspaceState } from './workspace-state.ts'

const INITIAL: WorkspaceState = {
  view: 'read',
  panes: [],
  activePane: null,
  displaced: null,
  activeClaim: null,
  activeAnnotation: null,
  activeParty: null,
  activePart: 0,
  activeRect: null,
  wantedCode: null,
  activeMemo: null,
  claimsTab: 'claims',
  selection: null,
  reveal: null,
  dialog: null,
  sidebarOpen: true,
  claimsOpen: true,
  lastPanel: 'sources',
  panelSizes: {},
  scrollTogether: false,
  history: NO_HISTORY,
  offsets: {},
}

const newPaneId = () => crypto.randomUUID().slice(0, 8)

/** What the window shows: ids and view state only, never copies of rows. */
export function createWorkspace(): StoreApi<Workspace> {
  return createStore<Workspace>()((set, get) => {
    const place = (sourceId: SourceId, beside: boolean) => {
      const { panes, activePane, displaced } = get()
      const layout = { panes, activePane }
      return {
        ...withSource(layout, sourceId, beside, newPaneId),
        displaced: (beside ? displacedBy(layout, sourceId) : null) ?? displaced,
      }
    }
    /** Asks a pane for its text, wherever in it one is. */
    const wish = (sourceId: SourceId, paneId: string | null): Reveal => ({
      sourceId,
      span: null,
      annotationId: null,
      part: 0,
      removed: null,
      paneId: paneId ?? '',
      seq: (get().reveal?.seq ?? 0) + 1,
    })
    /** Shows a place and, if a passage is named or the pane must scroll, asks the pane for it. */
    const show = (request: RevealRequest, history: WorkspaceState['history']) => {
      const placed = place(request.sourceId, request.beside ?? false)
      const opened = withTextShown(placed, placed.activePane ?? '')
      const removed = request.removed ?? null
      const next = removed === null ? opened : withRemovedShown(opened, opened.activePane ?? '', true)
      const reveal = {
        ...wish(request.sourceId, next.activePane),
        span: request.span ?? null,
        annotationId: request.annotationId ?? null,
        part: request.part ?? 0,
        removed,
      }
      set({ ...next, view: 'read', history, reveal })
    }
    const historyFromHere = () => {
      const here = placeOf(get())
      return here === null ? get().history : leave(get().history, here)
    }
    const travel = (step: ReturnType<typeof stepBack>) => {
      if (step === null) return
      const { sourceId, offset } = step.to
      show({ sourceId, span: span(offset, offset) }, step.history)
    }

    return {
      ...INITIAL,
      setView: (view) => set({ view, selection: null }),
      openSource(sourceId, { beside = false } = {}) {
        const next = place(sourceId, beside)
        const history = activeSource(get()) === sourceId ? get().history : historyFromHere()
        set({ ...next, view: 'read', history })
      },
      splitPane() {
        const { panes, activePane } = get()
        const sourceId = activeSource(get())
        if (sourceId === null) return
        const next = withNewPane({ panes, activePane }, sourceId, newPaneId)
        // Its text takes the focus, as keys are for the active pane.
        if (next.activePane !== activePane) set({ ...next, reveal: wish(sourceId, next.activePane) })
      },
      closePane(paneId) {
        const { panes, activePane } = get()
        const next = withoutPanes({ panes, activePane }, (pane) => pane.id === paneId)
        const sourceId = activeSource(next)
        // What had the focus is gone with it.
        const follows = sourceId !== null && next.activePane !== activePane
        set(follows ? { ...next, reveal: wish(sourceId, next.activePane) } : next)
      },
      swapPanes: (a, b) => set((state) => withSwappedPanes(state, a, b)),
      movePane: (paneId, by) => set((state) => withMovedPane(state, paneId, by)),
      activatePane(paneId) {
        if (get().activePane !== paneId && get().panes.some((pane) => pane.id === paneId))
          set({ activePane: paneId })
      },
      showRemoved: (paneId, shown) => set((state) => withRemovedShown({ panes: state.panes }, paneId, shown)),
      showOriginal: (paneId, shown) => set((state) => withOriginal({ panes: state.panes }, paneId, shown)),
      setColumns: (paneId, two) => set((state) => withColumns({ panes: state.panes }, paneId, two)),
      pinPane: (paneId, pinned) => set((state) => withPinned({ panes: state.panes }, paneId, pinned)),
      openVersion(sourceId, version) {
        const { panes, activePane } = get()
        set({ ...withEarlier({ panes, activePane }, sourceId, version, newPaneId), view: 'read' })
      },
      showCurrent: (paneId) => set((state) => withCurrentVersion({ panes: state.panes }, paneId)),
      setScrollTogether: (scrollTogether) => set({ scrollTogether }),
      clearDisplaced: () => set({ displaced: null }),
      forgetSource: (sourceId) =>
        set((state) => ({
          ...withoutPanes(state, (pane) => pane.sourceId === sourceId),
          history: forget(state.history, sourceId),
          selection: state.selection?.sourceId === sourceId ? null : state.selection,
        })),
      requestReveal: (request) => show(request, historyFromHere()),
      setSelection: (selection) => set({ selection }),
      setActiveClaim: (activeClaim) => set({ activeClaim }),
      setActiveAnnotation: (activeAnnotation, activeRect = null, part) =>
        set((state) => ({
          activeAnnotation,
          activeRect,
          activePart: part ?? (state.activeAnnotation === activeAnnotation ? state.activePart : 0),
        })),
      setActiveParty: (activeParty) => set({ activeParty }),
      openParty: (activeParty) => set({ activeParty, view: 'parties', selection: null }),
      openCode: (wantedCode) => set({ wantedCode, view: 'codebook', selection: null }),
      codeShown: () => set({ wantedCode: null }),
      openMemo: (activeMemo) => set({ activeMemo, view: 'memos', selection: null }),
      setClaimsTab: (claimsTab) => set({ claimsTab }),
      openDialog: (dialog) => set({ dialog }),
      closeDialog: () => set({ dialog: null }),
      setSidebarOpen: (sidebarOpen) =>
        set(({ lastPanel }) => ({ sidebarOpen, lastPanel: lastAfter('sources', sidebarOpen, lastPanel) })),
      setClaimsOpen: (claimsOpen) =>
        set(({ lastPanel }) => ({ claimsOpen, lastPanel: lastAfter('claims', claimsOpen, lastPanel) })),
      setPanelSizes: (group, sizes) =>
        set(({ panelSizes }) => ({ panelSizes: { ...panelSizes, [group]: sizes } })),
      reportOffset: (paneId, offset) => set(({ offsets }) => ({ offsets: { ...offsets, [paneId]: offset } })),
      goBack: () => travel(stepBack(get().history, placeOf(get()))),
      goForward: () => travel(stepForward(get().history, placeOf(get()))),
    }
  })
}

type Open = Pick<WorkspaceState, 'panes' | 'activePane' | 'offsets'>

/** The source in the active pane; a selector. */
export function activeSource({ panes, activePane }: Pick<Open, 'panes' | 'activePane'>) {
  return panes.find((pane) => pane.id === activePane)?.sourceId ?? null
}

function lastAfter(panel: SidePanel, open: boolean, last: SidePanel | null): SidePanel | null {
  if (open) return panel
  return last === panel ? null : last
}

function placeOf(state: Open): Place | null {
  const sourceId = activeSource(state)
  if (sourceId === null || state.activePane === null) return null
  return { sourceId, offset: state.offsets[state.activePane] ?? 0 }
}

/** Restores the layout a project was left with, and keeps it from now on. Returns the function that stops keeping it. */
export function keepLayout(store: StoreApi<Workspace>, projectKey: string, storage: Storage): () => void {
  const key = layoutKey(projectKey)
  store.setState({ ...INITIAL, ...readStored(storage, key, Layout) })
  let kept = layoutOf(store.getState())
  return store.subscribe((state) => {
    const layout = layoutOf(state)
    if (shallow(layout, kept)) return
    kept = layout
    writeStored(storage, key, layout)
  })
}

function layoutOf(state: WorkspaceState) {
  const { panes, activePane, view, claimsTab, sidebarOpen, claimsOpen, panelSizes, scrollTogether } = state
  return { panes, activePane, view, claimsTab, sidebarOpen, claimsOpen, panelSizes, scrollTogether }
}

/** The window's one workspace. */
export const workspace = createWorkspace()

/** Whether this project was ever on screen here. */
export const hasLayout = (projectKey: string): boolean => localStorage.getItem(layoutKey(projectKey)) !== null

/** Called once at start, before anything is rendered. */
export const initWorkspace = (projectKey: string): (() => void) =>
  keepLayout(workspace, projectKey, localStorage)

/** One value of the workspace; for several use several calls. */
export const useWorkspace = <T>(selector: (state: Workspace) => T): T => useStore(workspace, selector)

/** Whether something is selected or asked that Escape is about first. */
export function holdsEscape(): boolean {
  const { selection, dialog } = workspace.getState()
  return selection !== null || dialog !== null
}
