import { useCallback, useSyncExternalStore } from 'react'
import { createMentionReader, type Mentions } from '../../../shared/memo/mentions.ts'
import { referenceKey, type Mention, type ReferenceKind } from '../../../shared/memo/references.ts'
import { bulkWork } from './bulk-work.ts'
import { useDb } from './context.ts'
import type { WorkbenchDb } from './db.ts'
import { followList } from './live-list.ts'

type MentionStore = {
  readonly subscribe: (listener: () => void) => () => void
  readonly get: () => Mentions
}

/** One query over all memos for everything that shows where it is mentioned, for as long as anything does. */
function createMentionStore(db: WorkbenchDb): MentionStore {
  const read = createMentionReader()
  const listeners = new Set<() => void>()
  let mentions: Mentions = new Map()
  let following: { unsubscribe(): void } | (() => void) | null = null
  const query = async () => read(await db.memos.toArray())
  const end = () => {
    if (typeof following === 'function') following()
    else following?.unsubscribe()
    following = null
  }
  return {
    subscribe(listener) {
      listeners.add(listener)
      following ??= followList(query, bulkWork).subscribe((next) => {
        mentions = next
        listeners.forEach((each) => each())
      })
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) end()
      }
    },
    get: () => mentions,
  }
}

const stores = new WeakMap<WorkbenchDb, MentionStore>()

function storeOf(db: WorkbenchDb): MentionStore {
  const known = stores.get(db) ?? createMentionStore(db)
  stores.set(db, known)
  return known
}

const NONE: readonly Mention[] = []

/** The memos that refer to something, kept up to date; none until they are read. */
export function useMentions(kind: ReferenceKind, id: string): readonly Mention[] {
  const store = storeOf(useDb())
  const key = referenceKey({ kind, id })
  const get = useCallback(() => store.get().get(key) ?? NONE, [store, key])
  return useSyncExternalStore(store.subscribe, get)
}
