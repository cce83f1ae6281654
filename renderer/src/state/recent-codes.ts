import { createStore, useStore } from 'zustand'
import type { CodeId } from '../../../shared/ids.ts'

/** How many codes a picker offers again before all others. */
const MOST_RECENT = 5

/** The codes put on annotations and claims last, the newest first; gone with the window. */
const recentCodes = createStore<{ readonly ids: readonly CodeId[] }>()(() => ({ ids: [] }))

export const useRecentCodes = (): readonly CodeId[] => useStore(recentCodes, ({ ids }) => ids)

/** Notes that a code was put on something. */
export const noteRecentCode = (id: CodeId): void =>
  recentCodes.setState(({ ids }) => ({
    ids: [id, ...ids.filter((other) => other !== id)].slice(0, MOST_RECENT),
  }))
