import { present } from '../../../shared/assert.ts'
import { newId, type ProjectId, type Sha256 } from '../../../shared/ids.ts'
import type { Project, ProjectInfo } from '../../../shared/project/project.ts'
import { now } from '../../../shared/time.ts'
import { deleteDatabase, openDatabase, type WorkbenchDb } from './db.ts'
import { assertPresent } from './lost-project.ts'
import { mutate } from './mutate.ts'
import { getProject, listProjects, registerProject, touchProject } from './registry.ts'
import { holdOpen } from './tab-lock.ts'

const CURRENT = 'variorum.project'

/** The name of a project until somebody gives it one. */
export const UNTITLED = 'Untitled project'

/** Opens the project this tab last had, else the most recent one, else a new empty one. @throws NewerDatabaseError, LostProjectError */
export async function openCurrentProject(): Promise<WorkbenchDb> {
  const databaseKey = await holdOneProject()
  chooseProject(databaseKey)
  const db = await openDatabase(databaseKey)
  await assertPresent(db)
  const title = (await db.project.get('project'))?.title
  await touchProject(databaseKey, { openedAt: now(), ...(title === undefined ? {} : { title }) })
  return db
}

/** Another tab may clear an untouched project away until it is held; then the choice is made again. */
async function holdOneProject(): Promise<string> {
  const remembered = sessionStorage.getItem(CURRENT) ?? localStorage.getItem(CURRENT)
  const known = remembered === null ? undefined : await getProject(remembered)
  const entry = known?.deletedAt === null ? known : (await listProjects())[0]
  const databaseKey = entry?.databaseKey ?? (await createProject(newProjectInfo(UNTITLED)))
  await holdOpen(databaseKey)
  return (await getProject(databaseKey)) === undefined ? holdOneProject() : databaseKey
}

/** Makes the next reload of this tab open that project, and the next tab that is opened too. */
export function chooseProject(databaseKey: string): void {
  sessionStorage.setItem(CURRENT, databaseKey)
  localStorage.setItem(CURRENT, databaseKey)
}

/** Calls `openTab`, whose page is to open that project: a new tab begins with what this one remembers, which then stays as it was. */
export function openBeside<T>(databaseKey: string, openTab: () => T): T {
  const before = [sessionStorage.getItem(CURRENT), localStorage.getItem(CURRENT)] as const
  chooseProject(databaseKey)
  try {
    return openTab()
  } finally {
    if (before[0] !== null) sessionStorage.setItem(CURRENT, before[0])
    if (before[1] !== null) localStorage.setItem(CURRENT, before[1])
  }
}

/** The project this tab opens, or tried to open. */
export const chosenProject = (): string | null => sessionStorage.getItem(CURRENT)

export function newProjectInfo(title: string): ProjectInfo {
  const at = now()
  return { id: newId<ProjectId>(), title, description: '', createdAt: at, modifiedAt: at, extensions: {} }
}

/** Creates an empty project and returns its database key. */
export async function createProject(info: ProjectInfo): Promise<string> {
  return fillNewDatabase({
    info,
    sources: [],
    versions: [],
    texts: new Map(),
    originals: new Map(),
    images: new Map(),
    codes: [],
    annotations: [],
    claims: [],
    evidence: [],
    links: [],
    lineages: [],
    decisions: [],
    silences: [],
    parties: [],
    derivations: [],
    memos: [],
    assertions: [],
    passageDecisions: [],
  })
}

/** Stores a whole project in a database of its own, in one transaction, and registers it. Returns the database key; leaves nothing behind if it rejects. */
export async function fillNewDatabase(project: Project): Promise<string> {
  const databaseKey = crypto.randomUUID()
  const db = await openDatabase(databaseKey)
  try {
    await fill(db, project)
  } catch (cause) {
    db.close()
    await deleteDatabase(databaseKey)
    throw cause
  }
  db.close()
  await registerProject({ databaseKey, projectId: project.info.id, title: project.info.title })
  return databaseKey
}

async function fill(db: WorkbenchDb, project: Project): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    await db.project.put({ key: 'project', ...project.info })
    await db.sources.bulkPut([...project.sources])
    await db.versions.bulkPut([...project.versions])
    await db.texts.bulkPut(Array.from(project.texts, ([versionId, text]) => ({ versionId, ...text })))
    await db.originals.bulkPut(Array.from(project.originals, ([sha256, bytes]) => ({ sha256, bytes })))
    await db.images.bulkPut(Array.from(project.images, ([sha256, bytes]) => ({ sha256, bytes })))
    await db.codes.bulkPut([...project.codes])
    await db.annotations.bulkPut([...project.annotations])
    await db.claims.bulkPut([...project.claims])
    await db.evidence.bulkPut([...project.evidence])
    await db.links.bulkPut([...project.links])
    await db.lineages.bulkPut([...project.lineages])
    await db.decisions.bulkPut([...project.decisions])
    await db.silences.bulkPut([...project.silences])
    await db.parties.bulkPut([...project.parties])
    await db.derivations.bulkPut([...project.derivations])
    await db.memos.bulkPut([...project.memos])
    await db.assertions.bulkPut([...project.assertions])
    await db.passageDecisions.bulkPut([...project.passageDecisions])
  })
}

/** The whole project in memory, texts and originals included: for an export or a backup. Rows nothing refers to are left out. */
export async function loadProject(db: WorkbenchDb): Promise<Project> {
  return db.transaction('r', db.tables, async () => {
    const { key: _, ...info } = present(await db.project.get('project'), 'project')
    const sources = await db.sources.toArray()
    const versions = await db.versions.toArray()
    const texts = (await db.texts.bulkGet(versions.map((version) => version.id))).filter(isDefined)
    const placed = texts.flatMap((text) => text.images ?? [])
    return {
      info,
      sources,
      versions,
      texts: new Map(texts.map(({ versionId, ...text }) => [versionId, text])),
      originals: await bytesOf(
        db.originals,
        versions.map((version) => version.originalSha256),
      ),
      images: await bytesOf(
        db.images,
        placed.map((image) => image.sha256),
      ),
      codes: await db.codes.toArray(),
      annotations: await db.annotations.toArray(),
      claims: await db.claims.toArray(),
      evidence: await db.evidence.toArray(),
      links: await db.links.toArray(),
      lineages: await db.lineages.toArray(),
      decisions: await db.decisions.toArray(),
      silences: await db.silences.toArray(),
      parties: await db.parties.toArray(),
      derivations: await db.derivations.toArray(),
      memos: await db.memos.toArray(),
      assertions: await db.assertions.toArray(),
      passageDecisions: await db.passageDecisions.toArray(),
    }
  })
}

const isDefined = <Row>(row: Row | undefined): row is Row => row !== undefined

async function bytesOf(
  table: WorkbenchDb['originals'] | WorkbenchDb['images'],
  hashes: readonly Sha256[],
): Promise<ReadonlyMap<Sha256, Uint8Array>> {
  const rows = (await table.bulkGet([...new Set(hashes)])).filter(isDefined)
  return new Map(rows.map(({ sha256, bytes }) => [sha256, bytes]))
}

/** Renames the project, in its database and in the list of projects. */
export async function renameProject(db: WorkbenchDb, title: string): Promise<void> {
  await mutate(db, { label: 'rename project', subject: 'project', history: 'merge' }, (writer) =>
    writer.update('project', 'project', { title, modifiedAt: now() }),
  )
  await touchProject(db.databaseKey, { title })
}
