import { createStore, useStore } from 'zustand'
import type { AnnotationId, CodeId, SourceId } from '../../../../shared/ids.ts'

/** The part of an annotation's editor that was asked for by a key and takes the focus. */
export type Part = 'note' | 'codes'

type PanelState = {
  readonly asked: Part | null
  /** Whether the list beside the text shows the open sources only. */
  readonly openOnly: boolean
  /** The sources whose annotations the list beside the text has on show; null while there is no list. */
  readonly listed: readonly SourceId[] | 'all' | null
  /** The annotation whose card in the list takes the focus as soon as it is there. */
  readonly wanted: AnnotationId | null
  readonly code: CodeId | null
  /** What the codebook shows. */
  readonly codebookTab: 'codes' | 'passages' | 'tables'
  /** The codes whose parts the codebook hides. */
  readonly closed: ReadonlySet<CodeId>
  /** The code whose name takes the focus as soon as it is there. */
  readonly naming: CodeId | null
  /** Whether the tree of codes takes the focus back from the name. */
  readonly returning: boolean
  /** Whether a code's passages are shown with those of the codes in it. */
  readonly withBelow: boolean
}

/** What the annotation views show, beyond the rows; gone with the window. */
export const panelState = createStore<PanelState>()(() => ({
  asked: null,
  openOnly: true,
  listed: null,
  wanted: null,
  code: null,
  codebookTab: 'codes',
  closed: new Set(),
  naming: null,
  returning: false,
  withBelow: true,
}))

export const usePanelState = <T>(selector: (state: PanelState) => T): T => useStore(panelState, selector)

/** Called by the part that took the focus. */
export const answered = (): void => panelState.setState({ asked: null })

/** As long as a part that was asked for may take to appear, in ms; past that something else is in its way. */
const PATIENCE = 1000

/** Asks for a part of the active annotation's editor; over once that has the focus. */
export function ask(part: Part): Promise<void> {
  panelState.setState({ asked: part })
  return new Promise((resolve) => {
    const done = () => {
      stop()
      clearTimeout(timer)
      resolve()
    }
    const stop = panelState.subscribe(({ asked }) => {
      if (asked !== part) done()
    })
    const timer = setTimeout(done, PATIENCE)
  })
}

/** Whether the list beside the text has a source's annotations, and so the editor of the active one. */
export const hasCard = (listed: PanelState['listed'], sourceId: SourceId): boolean =>
  listed !== null && (listed === 'all' || listed.includes(sourceId))
