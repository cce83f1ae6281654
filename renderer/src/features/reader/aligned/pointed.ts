import { createStore, useStore } from 'zustand'
import type { AlignedMark } from './aligned-marks.ts'

/** The mark that the pointer or the keyboard is on, in whichever pane: both its ends are shown. */
const pointed = createStore<{ readonly mark: AlignedMark | null }>()(() => ({ mark: null }))

export const usePointed = (): AlignedMark | null => useStore(pointed, ({ mark }) => mark)

export const point = (mark: AlignedMark | null): void => pointed.setState({ mark })

/** Lets go of a mark, unless another was taken up since. */
export const unpoint = (mark: AlignedMark): void => {
  if (pointed.getState().mark === mark) point(null)
}
