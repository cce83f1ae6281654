import { useSyncExternalStore } from 'react'

/** Below this width one side panel at a time leaves a readable column. */
const query = window.matchMedia('(max-width: 999px)')

const subscribe = (listener: () => void) => {
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** True while the window is too narrow for both side panels. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query.matches)
