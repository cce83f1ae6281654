import { constants } from 'node:fs'
import { access, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import type { FolderRefusal } from '../../../shared/contract/watch.ts'
import { err, ok, type Result } from '../../../shared/result.ts'

export type Places = { readonly home: string; readonly dataFolder: string }

/**
 * The folder somebody named, in its real spelling, if it may be watched: one that is there and can be read, and that holds
 * neither everything the user has nor the program's own data.
 */
export async function watchableFolder(named: string, places: Places): Promise<Result<string, FolderRefusal>> {
  const given = named.trim().replace(/^~(?=$|[\\/])/, () => places.home)
  if (!path.isAbsolute(given)) return err('not-absolute')
  const folder = await realpath(given).catch(() => null)
  if (folder === null) return err('not-there')
  const info = await stat(folder).catch(() => null)
  if (info === null) return err('not-there')
  if (!info.isDirectory()) return err('not-a-folder')
  if (folder === path.parse(folder).root) return err('whole-disk')
  if (OF_THE_SYSTEM.some((place) => holds(place, folder))) return err('system')
  if (holds(folder, await realOr(places.home))) return err('home')
  const data = await realOr(places.dataFolder)
  if (holds(folder, data) || holds(data, folder)) return err('data-folder')
  const readable = await access(folder, constants.R_OK | constants.X_OK).then(
    () => true,
    () => false,
  )
  return readable ? ok(folder) : err('unreadable')
}

/** What looks like files there is the state of the computer, and reading it may never end. */
const OF_THE_SYSTEM: readonly string[] = process.platform === 'win32' ? [] : ['/proc', '/sys', '/dev']

const realOr = (folder: string): Promise<string> => realpath(folder).catch(() => path.resolve(folder))

/** Whether one path is the other, or lies in it. */
function holds(outer: string, inner: string): boolean {
  const way = path.relative(outer, inner)
  return way === '' || (!path.isAbsolute(way) && way.split(path.sep)[0] !== '..')
}
