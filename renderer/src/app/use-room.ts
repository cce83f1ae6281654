import { useSyncExternalStore } from 'react'
import { useWorkspace } from '../state/workspace.ts'
import type { Room } from './side-panels.ts'

/** Below the first width one side panel at a time leaves a readable column, below the second none leaves two. */
const narrow = window.matchMedia('(max-width: 999px)')
const tight = window.matchMedia('(max-width: 799px)')

const watching = (query: MediaQueryList) => (listener: () => void) => {
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
const watchNarrow = watching(narrow)
const watchTight = watching(tight)

/** The room that the window and the open panes leave for side panels. */
export function useRoom(): Room {
  const several = useWorkspace((state) => state.panes.length > 1)
  const isNarrow = useSyncExternalStore(watchNarrow, () => narrow.matches)
  const isTight = useSyncExternalStore(watchTight, () => tight.matches)
  if (!isNarrow) return 'both'
  return isTight && several ? 'none' : 'one'
}
