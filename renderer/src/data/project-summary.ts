import Dexie from 'dexie'
import type { SourceVersion } from '../../../shared/project/source.ts'
import { databaseName } from './db.ts'

/** What a project holds, in numbers; `bytes` are those of the files it was made of. */
export type ProjectSummary = {
  readonly sources: number
  readonly annotations: number
  readonly claims: number
  readonly bytes: number
}

/** Counts what a project holds without opening it: nothing is upgraded or made. Null when its database is not there. */
export async function summaryOf(databaseKey: string): Promise<ProjectSummary | null> {
  const db = new Dexie(databaseName(databaseKey))
  try {
    await db.open()
    const sources = await db.table<{ deletedAt: string | null }>('sources').toArray()
    const files = new Map<string, number>()
    await db
      .table<SourceVersion>('versions')
      .each(({ originalSha256, byteLength }) => files.set(originalSha256, byteLength))
    return {
      sources: sources.filter(({ deletedAt }) => deletedAt === null).length,
      annotations: await db.table('annotations').count(),
      claims: await db.table('claims').count(),
      bytes: [...files.values()].reduce((sum, size) => sum + size, 0),
    }
  } catch {
    return null
  } finally {
    db.close()
  }
}
