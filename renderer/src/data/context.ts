import { useLiveQuery } from 'dexie-react-hooks'
import { createContext, useContext, useSyncExternalStore } from 'react'
import { present } from '../../../shared/assert.ts'
import type { WorkbenchDb } from './db.ts'
import { saveStatus, type SaveStatus } from './save-status.ts'

/** The open project's database, provided once by main.tsx. */
export const DbContext = createContext<WorkbenchDb | null>(null)

export const useDb = (): WorkbenchDb => present(useContext(DbContext), 'DbContext')

/** A query that runs again whenever rows it read are written; undefined until the first answer, which is not "empty". */
export function useLive<T>(
  query: (db: WorkbenchDb) => Promise<T> | T,
  deps: readonly unknown[],
): T | undefined {
  const db = useDb()
  return useLiveQuery(() => query(db), [db, ...deps])
}

export const useSaveStatus = (): SaveStatus =>
  useSyncExternalStore(saveStatus.subscribe, saveStatus.getSnapshot)
