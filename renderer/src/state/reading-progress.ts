import { useSyncExternalStore } from 'react'
import * as v from 'valibot'
import { SourceId } from '../../../shared/ids.ts'
import { readStored, writeStored } from './stored.ts'

/** How far sources were read: the share of the text before the furthest place read, more than 0 and at most 1. */
export type Progress = ReadonlyMap<SourceId, number>

const Stored = v.array(v.tuple([SourceId, v.pipe(v.number(), v.gtValue(0), v.maxValue(1))]))

/** The sources read last; a project with more of them than this is read by more than one person. */
const MOST_KEPT = 10_000

export type ProgressStore = {
  readonly read: () => Progress
  /** A place was read; one before the furthest changes nothing. */
  readonly reach: (sourceId: SourceId, share: number) => void
  /** Says how far a source counts as read, whatever was read; 0 for not at all. */
  readonly set: (sourceId: SourceId, share: number) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** Reading progress of a project, kept in local storage: a help for the reader, nothing that matters if it is lost. */
export function createProgress(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  projectKey: string,
): ProgressStore {
  const key = `variorum.progress.${projectKey}`
  let progress: Progress = new Map(readStored(storage, key, Stored) ?? [])
  const listeners = new Set<() => void>()
  const set = (sourceId: SourceId, share: number) => {
    const next = new Map(progress)
    next.delete(sourceId)
    // Thousandths are finer than a line of a long text and keep what is stored short.
    const rounded = share >= 1 ? 1 : Math.floor(share * 1000) / 1000
    if (rounded > 0) next.set(sourceId, rounded)
    progress = new Map([...next].slice(-MOST_KEPT))
    writeStored(storage, key, [...progress])
    for (const listener of listeners) listener()
  }
  return {
    read: () => progress,
    set,
    reach(sourceId, share) {
      if (share > (progress.get(sourceId) ?? 0) + 0.001 || (share >= 1 && progress.get(sourceId) !== 1))
        set(sourceId, share)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

const stores = new Map<string, ProgressStore>()

/** The one store of a project in this window. */
export function progressOf(projectKey: string): ProgressStore {
  const known = stores.get(projectKey) ?? createProgress(localStorage, projectKey)
  stores.set(projectKey, known)
  return known
}

export function useProgress(projectKey: string): Progress {
  const { subscribe, read } = progressOf(projectKey)
  return useSyncExternalStore(subscribe, read)
}

export type ProgressWords = { readonly short: string; readonly long: string; readonly isWhole: boolean }

/** `42 %`, `Read`; null for a source that was not read. Never 100 % before the end, nor 0 % after the beginning. */
export function progressWords(share: number): ProgressWords | null {
  if (share <= 0) return null
  if (share >= 1) return { short: 'Read', long: 'read to the end', isWhole: true }
  const percent = Math.min(99, Math.max(1, Math.round(share * 100)))
  return { short: `${percent} %`, long: `${percent} % read`, isWhole: false }
}
