import { createStore, useStore } from 'zustand'
import type { AnnotationId, SourceId } from '../../../shared/ids.ts'
import type { PartPlace } from '../../../shared/project/quotation.ts'
import type { Dialog } from './dialogs.ts'

/** An annotation that waits for the words it shall be put on. */
export type Reattaching = {
  readonly annotationId: AnnotationId
  readonly sourceId: SourceId
  /** Of the part of its quotation that is put elsewhere. */
  readonly place: PartPlace
  /** Opened again when that is done or given up. */
  readonly resume: Dialog
}

/** At most one annotation waits; the next selection in its source is offered to it instead of a new highlight. */
export const reattaching = createStore<{ readonly waiting: Reattaching | null }>()(() => ({ waiting: null }))

export const useReattaching = (): Reattaching | null => useStore(reattaching, ({ waiting }) => waiting)
