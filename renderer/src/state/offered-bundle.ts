import { createStore, useStore } from 'zustand'
import { workspace } from './workspace.ts'

/** A bundle that was dropped on the window or given to the program, until the dialog that opens bundles takes it. */
const offered = createStore<{ readonly file: File | null }>()(() => ({ file: null }))

export function offerBundle(file: File): void {
  offered.setState({ file })
  workspace.getState().openDialog({ kind: 'open-bundle' })
}

/** Takes the offered bundle; null when there is none. */
export function takeOfferedBundle(): File | null {
  const { file } = offered.getState()
  if (file !== null) offered.setState({ file: null })
  return file
}

export const useOfferedBundle = (): File | null => useStore(offered, (state) => state.file)
