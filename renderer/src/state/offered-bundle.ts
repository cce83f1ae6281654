import { createStore, useStore } from 'zustand'
import { workspace } from './workspace.ts'

/** Bundles that were chosen, dropped on the window or given to the program, until the dialog that opens bundles takes them one by one. */
const offered = createStore<{ readonly files: readonly File[] }>()(() => ({ files: [] }))

/** Puts bundles at the end of the queue and shows the dialog that opens them. */
export function offerBundles(files: readonly File[]): void {
  if (files.length === 0) return
  offered.setState((state) => ({ files: [...state.files, ...files] }))
  workspace.getState().openDialog({ kind: 'open-bundle' })
}

export const offerBundle = (file: File): void => offerBundles([file])

/** Takes the bundle that waits longest; null when there is none. */
export function takeOfferedBundle(): File | null {
  const [file = null, ...files] = offered.getState().files
  offered.setState({ files })
  return file
}

export const offeredBundles = (): number => offered.getState().files.length

export const useOfferedBundles = (): number => useStore(offered, (state) => state.files.length)
