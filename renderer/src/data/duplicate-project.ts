import { present } from '../../../shared/assert.ts'
import { newId, type ProjectId } from '../../../shared/ids.ts'
import type { SourceVersion } from '../../../shared/project/source.ts'
import { now } from '../../../shared/time.ts'
import { deleteDatabase, openDatabase, type WorkbenchDb } from './db.ts'
import { assertPresent } from './lost-project.ts'
import { listProjects, registerProject } from './registry.ts'
import { LOGGED_TABLES, type LoggedRows, type LoggedTable } from './tables.ts'

/** How long work goes on: `done` of `total` steps, and whether it is to stop. */
export type Watching = {
  readonly onProgress: (done: number, total: number) => void
  readonly signal: AbortSignal
}

/** So many texts or files are held in memory at a time. */
const CHUNK = 8
const LONGEST_TITLE = 500

type Rows = { readonly [Table in LoggedTable]: readonly LoggedRows[Table][] }

/**
 * Makes a second project of one, with all it holds but its history, under an id of its own: bundles of both are told apart,
 * and their rows, which keep their ids, known as the same. Returns its database key; leaves nothing behind if it rejects.
 * @throws DOMException `AbortError` when stopped, or an error when rows went while they were copied
 */
export async function duplicateProject(databaseKey: string, watching: Watching): Promise<string> {
  const from = await openDatabase(databaseKey)
  const copyKey = crypto.randomUUID()
  try {
    await assertPresent(from)
    const to = await openDatabase(copyKey)
    try {
      const { id, title } = await copyInto(from, to, watching)
      to.close()
      await registerProject({ databaseKey: copyKey, projectId: id, title })
      return copyKey
    } catch (cause) {
      to.close()
      await deleteDatabase(copyKey)
      throw cause
    }
  } finally {
    from.close()
  }
}

async function copyInto(from: WorkbenchDb, to: WorkbenchDb, { onProgress, signal }: Watching) {
  const rows = await rowsOf(from)
  const originals = [...new Set(rows.versions.map(({ originalSha256 }) => originalSha256))]
  const total = rows.versions.length + originals.length
  let done = 0
  const step = (count: number) => {
    signal.throwIfAborted()
    onProgress((done += count), total)
  }
  for (const some of chunksOf(rows.versions)) {
    step(0)
    await copyTexts(from, to, some)
    step(some.length)
  }
  for (const some of chunksOf(originals)) {
    const found = await from.originals.bulkGet([...some])
    await to.originals.bulkPut(found.filter((row) => row !== undefined))
    step(some.length)
  }
  const project = present(rows.project[0], 'project')
  const copy = {
    ...project,
    id: newId<ProjectId>(),
    title: await freeTitle(project.title),
    modifiedAt: now(),
  }
  await to.transaction('rw', to.tables, async () => {
    for (const table of LOGGED_TABLES)
      if (table !== 'project') await to.table(table).bulkPut([...rows[table]])
    await to.project.put(copy)
  })
  return copy
}

/** All rows that can change, as they were at one moment. */
const rowsOf = (from: WorkbenchDb): Promise<Rows> =>
  from.transaction('r', [...LOGGED_TABLES], async () => {
    const lists = await Promise.all(
      LOGGED_TABLES.map(async (name) => [name, await from.table(name).toArray()] as const),
    )
    return Object.fromEntries(lists) as unknown as Rows
  })

/** The texts of some versions with their pictures; they are read after the rows, and may be gone by then. */
async function copyTexts(
  from: WorkbenchDb,
  to: WorkbenchDb,
  versions: readonly SourceVersion[],
): Promise<void> {
  const texts = (await from.texts.bulkGet(versions.map(({ id }) => id))).filter((row) => row !== undefined)
  if (texts.length < versions.length) throw new Error('the project was changed while it was copied')
  const placed = new Set(texts.flatMap(({ images = [] }) => images.map(({ sha256 }) => sha256)))
  const images = (await from.images.bulkGet([...placed])).filter((row) => row !== undefined)
  await to.transaction('rw', to.texts, to.images, async () => {
    await to.texts.bulkPut(texts)
    await to.images.bulkPut(images)
  })
}

function* chunksOf<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += CHUNK) yield items.slice(at, at + CHUNK)
}

/** “Copy of …”, with a number where a project is called so already. */
async function freeTitle(title: string): Promise<string> {
  const taken = new Set((await listProjects()).map((project) => project.title))
  const base = `Copy of ${title}`.slice(0, LONGEST_TITLE - 8)
  for (let number = 2; ; number += 1) {
    const wanted = number === 2 ? base : `${base} ${number - 1}`
    if (!taken.has(wanted)) return wanted
  }
}
