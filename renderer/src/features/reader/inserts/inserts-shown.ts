import { createContext } from 'react'
import type { SourceId } from '../../../../../shared/ids.ts'
import type { TextRow } from '../../../data/tables.ts'

/** What a pane shows between the blocks of its text; null outside of a pane. */
export type Shown = {
  readonly sourceId: SourceId
  readonly text: TextRow
  /** Of the source, because what the pane says between its words is English. */
  readonly language: string | null
  readonly pictures: boolean
  /** The parts that cleaning removed. */
  readonly removed: boolean
}

/** A context, so that the text itself need not be rendered again when inserts come or go. */
export const InsertsShown = createContext<Shown | null>(null)
