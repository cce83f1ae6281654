import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { isNodeError, TEMPORARY } from './files.ts'

/** Old enough that no program can still be writing it. */
const OLD_MS = 86_400_000

/**
 * Removes what atomic writes left half-written in the data folder when the program was killed. Looks beside our own files
 * and at the backups only: the desktop app's data folder holds the browser engine's files too.
 */
export async function removeLeftovers(dataFolder: string, now: Date): Promise<void> {
  const backups = path.join(dataFolder, 'backups')
  const found = [
    ...(await temporariesIn(dataFolder, { recursive: false })),
    ...(await temporariesIn(backups, { recursive: true })),
  ]
  for (const file of found) {
    const info = await stat(file).catch(() => null)
    if (info !== null && now.getTime() - info.mtimeMs > OLD_MS) await rm(file, { force: true })
  }
}

async function temporariesIn(folder: string, { recursive }: { recursive: boolean }): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile() && entry.name.startsWith('.') && entry.name.endsWith(TEMPORARY))
      .map((entry) => path.join(entry.parentPath, entry.name))
  } catch (cause) {
    if (isNodeError(cause) && cause.code === 'ENOENT') return []
    throw cause
  }
}
