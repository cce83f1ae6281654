import type {
  AnnotationId,
  ClaimId,
  CodeId,
  MemoId,
  PartyId,
  SourceId,
  VersionId,
} from '../../../shared/ids.ts'
import type { Span } from '../../../shared/text/offsets.ts'
import type { Dialog } from './dialogs.ts'
import type { ClaimsTab, SidePanel, View } from './layout.ts'
import type { Displaced, OriginalPlace, Pane } from './panes.ts'
import type { ReadingHistory } from './reading-history.ts'

/** A box on screen, in client coordinates. */
export type ScreenBox = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The passage selected in a pane. `rect` is where what can be seen of it is on screen, for the toolbar. */
export type PassageSelection = {
  readonly paneId: string
  readonly sourceId: SourceId
  readonly versionId: VersionId
  readonly span: Span
  readonly rect: ScreenBox
}

/** A request to bring a passage into view; `seq` makes two requests for the same place two. */
export type Reveal = {
  readonly sourceId: SourceId
  readonly span: Span | null
  readonly annotationId: AnnotationId | null
  /** Which part of its quotation, counted from 0. */
  readonly part: number
  /** Index of a part that cleaning removed; the pane shows such parts from then on. */
  readonly removed: number | null
  /** The pane that answers. */
  readonly paneId: string
  readonly seq: number
}

export type RevealRequest = {
  readonly sourceId: SourceId
  readonly span?: Span | null
  readonly annotationId?: AnnotationId | null
  readonly part?: number
  readonly removed?: number | null
  /** Opens the source in a pane of its own if it is not open yet. */
  readonly beside?: boolean
}

export type WorkspaceState = {
  readonly view: View
  readonly panes: readonly Pane[]
  readonly activePane: string | null
  /** What made room for a source that was wished beside four others, until that has been said. */
  readonly displaced: Displaced | null
  readonly activeClaim: ClaimId | null
  readonly activeAnnotation: AnnotationId | null
  /** The party that is shown among the parties. */
  readonly activeParty: PartyId | null
  /** The part of its quotation that one is at, counted from 0. */
  readonly activePart: number
  /** Where the active annotation is on screen; null unless it was activated in the text and can be seen. The pane keeps it. */
  readonly activeRect: ScreenBox | null
  /** The code the codebook is asked to show, until it does. */
  readonly wantedCode: CodeId | null
  /** The memo that is open among the memos. */
  readonly activeMemo: MemoId | null
  readonly claimsTab: ClaimsTab
  readonly selection: PassageSelection | null
  readonly reveal: Reveal | null
  readonly dialog: Dialog | null
  readonly sidebarOpen: boolean
  readonly claimsOpen: boolean
  /** The side panel asked for last, until it is closed: the one that is shown where both do not fit. */
  readonly lastPanel: SidePanel | null
  /** By group of panels, then by panel. */
  readonly panelSizes: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Whether panes follow the one that is scrolled. */
  readonly scrollTogether: boolean
  readonly history: ReadingHistory
  /** Where each pane is scrolled to, as text offset. Panes report it. */
  readonly offsets: Readonly<Record<string, number>>
}

type Actions = {
  readonly setView: (view: View) => void
  readonly openSource: (sourceId: SourceId, options?: { readonly beside?: boolean }) => void
  /** Shows the active pane's source once more, in a pane of its own. */
  readonly splitPane: () => void
  readonly closePane: (paneId: string) => void
  readonly swapPanes: (a: string, b: string) => void
  readonly movePane: (paneId: string, by: number) => void
  readonly activatePane: (paneId: string) => void
  /** Whether a pane shows the parts that cleaning removed. */
  readonly showRemoved: (paneId: string, shown: boolean) => void
  /** Where a pane shows the original file of its source; null for nowhere. */
  readonly showOriginal: (paneId: string, place: OriginalPlace | null) => void
  /** Whether a pane sets its text in two columns. */
  readonly setColumns: (paneId: string, two: boolean) => void
  /** Whether a pane keeps its source whatever is opened. */
  readonly pinPane: (paneId: string, pinned: boolean) => void
  /** Opens an earlier version of a source in a pane of its own, for reading only. */
  readonly openVersion: (sourceId: SourceId, version: VersionId) => void
  /** Has a pane show the current version of its source again. */
  readonly showCurrent: (paneId: string) => void
  readonly setScrollTogether: (together: boolean) => void
  /** That a source made room has been said. */
  readonly clearDisplaced: () => void
  /** Takes the source out of panes, selection and history: it lies in the bin. */
  readonly forgetSource: (sourceId: SourceId) => void
  readonly requestReveal: (request: RevealRequest) => void
  readonly setSelection: (selection: PassageSelection | null) => void
  readonly setActiveClaim: (claimId: ClaimId | null) => void
  /**
   * Without a box the annotation is active, but was not activated in the text. Without a part one stays at that of the same
   * annotation, and is at the first of another.
   */
  readonly setActiveAnnotation: (
    annotationId: AnnotationId | null,
    rect?: ScreenBox | null,
    part?: number,
  ) => void
  readonly setActiveParty: (partyId: PartyId | null) => void
  /** Shows a party among the parties. */
  readonly openParty: (partyId: PartyId) => void
  readonly openCode: (codeId: CodeId) => void
  /** The codebook shows the code it was asked for. */
  readonly codeShown: () => void
  readonly openMemo: (memoId: MemoId) => void
  readonly setClaimsTab: (tab: ClaimsTab) => void
  readonly openDialog: (dialog: Dialog) => void
  readonly closeDialog: () => void
  readonly setSidebarOpen: (open: boolean) => void
  readonly setClaimsOpen: (open: boolean) => void
  readonly setPanelSizes: (group: string, sizes: Readonly<Record<string, number>>) => void
  /** A pane says where it is scrolled to. */
  readonly reportOffset: (paneId: string, offset: number) => void
  readonly goBack: () => void
  readonly goForward: () => void
}

export type Workspace = WorkspaceState & Actions
