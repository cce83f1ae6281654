import { useLiveQuery, useObservable } from 'dexie-react-hooks'
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react'
import { present } from '../../../shared/assert.ts'
import type { SourceId } from '../../../shared/ids.ts'
import type { Annotation } from '../../../shared/project/annotation.ts'
import { bulkWork } from './bulk-work.ts'
import type { WorkbenchDb } from './db.ts'
import { followAnnotations } from './follow-annotations.ts'
import { followTable, type FollowedTable } from './follow-table.ts'
import { followList } from './live-list.ts'
import { statementMarks } from './statements.ts'
import { saveStatus, type SaveStatus } from './save-status.ts'
import type { LoggedRows } from './tables.ts'

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

/**
 * As `useLive`, for queries that read all rows of a table: while many are written in a row, they run once a second
 * instead of after each.
 */
export function useLiveList<T>(
  query: (db: WorkbenchDb) => Promise<T>,
  deps: readonly unknown[],
): T | undefined {
  const db = useDb()
  return useObservable(() => followList(() => query(db), bulkWork), [db, ...deps])
}

/** The annotations of a source in order of their places, kept up to date; undefined until they are read. Statements of a draft are apart. */
export function useAnnotations(sourceId: SourceId): {
  readonly marks: readonly Annotation[] | undefined
  readonly statements: readonly Annotation[]
} {
  const db = useDb()
  const rows = useObservable(() => followAnnotations(db, sourceId), [db, sourceId])
  const stated = useLive((live) => statementMarks(live, sourceId), [sourceId])
  return useMemo(() => {
    if (rows === undefined || stated === undefined || stated.size === 0)
      return { marks: stated === undefined ? undefined : rows, statements: [] }
    return {
      marks: rows.filter(({ id }) => !stated.has(id)),
      statements: rows.filter(({ id }) => stated.has(id)),
    }
  }, [rows, stated])
}

/**
 * All rows of a table in no order, kept up to date row by row, for views that show the whole of a large project; undefined
 * until they are read.
 */
export function useRows<T extends FollowedTable>(table: T): readonly LoggedRows[T][] | undefined {
  const db = useDb()
  return useObservable(() => followTable(db, table), [db, table])
}

export const useSaveStatus = (): SaveStatus =>
  useSyncExternalStore(saveStatus.subscribe, saveStatus.getSnapshot)
