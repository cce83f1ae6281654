import { createStore, useStore } from 'zustand'
import type { AnnotationId } from '../../../shared/ids.ts'

type Pile = { readonly ids: readonly AnnotationId[] }

const pile = createStore<Pile>()(() => ({ ids: [] }))

/** Says which annotations lie on the place in a text that was pointed at, the topmost first. */
export const setPile = (ids: readonly AnnotationId[]): void => pile.setState({ ids })

/** The annotations on the place last pointed at. */
export const usePile = (): readonly AnnotationId[] => useStore(pile, ({ ids }) => ids)
