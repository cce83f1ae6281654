import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../shared/contract/define.ts'
import type { NamedFile } from './ports.ts'

/** What a half-written file is called; every listing ignores such files, and `removeLeftovers` removes them. */
export const TEMPORARY = '.writing'

export type WriteOptions = {
  /** POSIX permissions; `0o600` for what only this user should read. */
  readonly mode?: number
  /** Sees the finished file before it takes its name; throwing leaves nothing behind. */
  readonly verify?: (temporary: string) => Promise<void>
}

/**
 * Writes a file so that after a crash there is the old one or the new one, never a part: a temporary file beside it,
 * flushed to disk, then renamed over it. The folder has to exist.
 */
export async function writeFileAtomically(
  file: string,
  content: Uint8Array | string,
  options: WriteOptions = {},
): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${randomUUID()}${TEMPORARY}`)
  try {
    const handle = await open(temporary, 'wx', options.mode ?? 0o666)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await options.verify?.(temporary)
    await rename(temporary, file)
  } catch (cause) {
    await rm(temporary, { force: true })
    throw cause
  }
  await syncFolder(path.dirname(file))
}

/**
 * Reads a file the user pointed at, whole. Only regular files are read, so a device or a pipe cannot hang the host. With
 * `follow` false a link is no file either.
 * @throws AppError not-found, unreadable, too-large
 */
export async function readNamedFile(file: string, maxBytes: number, follow = true): Promise<NamedFile> {
  const fileName = path.basename(file)
  // Windows has no such flag.
  const noLinks = follow || process.platform === 'win32' ? 0 : constants.O_NOFOLLOW
  const handle = await open(file, constants.O_RDONLY | noLinks).catch((cause: unknown) => {
    const missing = isNodeError(cause) && cause.code === 'ENOENT'
    throw new AppError(missing ? 'not-found' : 'unreadable', `${fileName} could not be opened.`, { cause })
  })
  try {
    const info = await handle.stat()
    if (!info.isFile()) throw new AppError('unreadable', `${fileName} is not a file.`)
    if (info.size > maxBytes)
      throw new AppError('too-large', `${fileName} is larger than ${megabytes(maxBytes)} MB.`)
    return { fileName, bytes: new Uint8Array(await handle.readFile()) }
  } finally {
    await handle.close()
  }
}

/** Whether a caught value is one of Node's own IO errors, whose `code` tells what happened. */
export function isNodeError(cause: unknown): cause is NodeJS.ErrnoException {
  return cause instanceof Error && 'code' in cause
}

const megabytes = (bytes: number): number => Math.floor(bytes / 1_000_000)

/** Makes the rename itself durable. Windows cannot open folders and needs no such step. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
