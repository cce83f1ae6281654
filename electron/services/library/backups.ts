import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../../shared/contract/define.ts'
import type { BackedUpProject, Backup } from '../../../shared/contract/workbench.ts'
import { instant, type Instant } from '../../../shared/time.ts'
import { isNodeError, writeFileAtomically } from '../files.ts'
import { createQueue } from '../queue.ts'
import { readTitle, writeTitle } from './backup-title.ts'
import { backupsToDrop } from './retention.ts'

const NAME = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.zip$/
const KEY = /^[0-9a-f-]{36}$/

/** A bundle to keep, and what the project in it is called. */
type NewBackup = { readonly databaseKey: string; readonly title: string; readonly bytes: Uint8Array }

export type Backups = {
  write(backup: NewBackup): Promise<Backup>
  /** Newest first. */
  list(databaseKey: string): Promise<Backup[]>
  /** Of every database that has some, the last backed up first. */
  listAll(): Promise<BackedUpProject[]>
  /** @throws AppError not-found */
  read(databaseKey: string, name: string): Promise<Uint8Array<ArrayBuffer>>
}

/**
 * Rotating copies of each database as bundle files, `<folder>/<databaseKey>/<time>.zip`, beside the title of their
 * project: it must be known when the page has forgotten everything, and reading it out of bundles takes long. A backup is read back and
 * compared before it takes its name, and only then may older ones go.
 */
export function createBackups(folder: string, now: () => Date): Backups {
  const inTurn = createQueue()
  const folderOf = (databaseKey: string): string => inside(folder, databaseKey)

  async function list(databaseKey: string): Promise<Backup[]> {
    const home = folderOf(databaseKey)
    const found = (await fileNames(home)).flatMap((name) => {
      const at = timeOf(name)
      return at === null ? [] : [{ name, at }]
    })
    const newestFirst = found.sort((a, b) => (a.at < b.at ? 1 : -1))
    return Promise.all(
      newestFirst.map(async (one) => ({ ...one, bytes: (await stat(inside(home, one.name))).size })),
    )
  }

  async function listAll(): Promise<BackedUpProject[]> {
    const keys = (await fileNames(folder)).filter((name) => KEY.test(name))
    const all = await Promise.all(
      keys.map(async (databaseKey) => ({
        databaseKey,
        title: await readTitle(folderOf(databaseKey)),
        backups: await list(databaseKey),
      })),
    )
    const newest = ({ backups }: BackedUpProject): string => backups[0]?.at ?? ''
    return all.filter(({ backups }) => backups.length > 0).sort((a, b) => (newest(a) < newest(b) ? 1 : -1))
  }

  async function write({ databaseKey, title, bytes }: NewBackup): Promise<Backup> {
    const home = folderOf(databaseKey)
    await mkdir(home, { recursive: true, mode: 0o700 })
    const taken = new Set((await list(databaseKey)).map((backup) => backup.at))
    const at = firstFree(now(), taken)
    await writeFileAtomically(inside(home, nameOf(at)), bytes, {
      mode: 0o600,
      verify: (file) => sameBytes(file, bytes),
    })
    await writeTitle(home, title)
    const surplus = backupsToDrop([...taken, at]).filter((time) => time !== at)
    await Promise.all(surplus.map((time) => rm(inside(home, nameOf(time)), { force: true })))
    return { name: nameOf(at), at, bytes: bytes.byteLength }
  }

  async function read(databaseKey: string, name: string): Promise<Uint8Array<ArrayBuffer>> {
    if (timeOf(name) === null) throw new AppError('not-found', 'There is no such backup.')
    try {
      return new Uint8Array(await readFile(inside(folderOf(databaseKey), name)))
    } catch (cause) {
      if (isNodeError(cause) && cause.code === 'ENOENT')
        throw new AppError('not-found', 'There is no such backup.', { cause })
      throw cause
    }
  }

  return { write: (backup) => inTurn(() => write(backup)), list, listAll, read }
}

/** Windows forbids colons in file names; everything else of the instant stays, so names sort by time. */
const nameOf = (at: Instant): string => `${at.replaceAll(':', '-')}.zip`

function timeOf(name: string): Instant | null {
  const found = NAME.exec(name)
  if (found === null) return null
  const date = new Date(`${found[1]}T${found[2]}:${found[3]}:${found[4]}`)
  return Number.isNaN(date.getTime()) ? null : instant(date)
}

/** The time itself, or the next millisecond that no backup has yet. */
function firstFree(wanted: Date, taken: ReadonlySet<Instant>): Instant {
  const at = instant(wanted)
  return taken.has(at) ? firstFree(new Date(wanted.getTime() + 1), taken) : at
}

/** The contract already restricts both names; a path that left the folder all the same is a bug. */
function inside(folder: string, name: string): string {
  const file = path.join(folder, name)
  if (path.dirname(file) !== path.normalize(folder)) throw new Error(`outside the backup folder: ${name}`)
  return file
}

async function fileNames(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (cause) {
    if (isNodeError(cause) && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')) return []
    throw cause
  }
}

async function sameBytes(file: string, expected: Uint8Array): Promise<void> {
  if (hash(await readFile(file)) !== hash(expected))
    throw new AppError('internal', 'The backup could not be verified on disk.')
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
