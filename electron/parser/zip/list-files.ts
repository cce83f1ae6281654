import { type Entry, type FileEntry, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/index-native.js'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { Refusal } from '../reading.ts'
import { refusalFor } from './refusals.ts'

/** A file that is not given out because of its name, and why. */
export type Unfit = { readonly name: string; readonly refusal: Refusal }
type Listed = { readonly files: ReadonlyMap<string, FileEntry>; readonly refused: readonly Unfit[] }

/**
 * The files of an archive by their names, none of them inflated. A name that leads elsewhere or that two files share costs
 * those files; an archive that different programs would read differently is refused.
 */
export async function listFiles(bytes: Uint8Array, most: number): Promise<Result<Listed, Refusal>> {
  let numbered = 0
  const reader = new ZipReader(new Uint8ArrayReader(bytes), {
    strictness: 'strict',
    checkOverlappingEntry: true,
    checkSignature: true,
    useWebWorkers: false,
    // Names are judged here, one by one: the reader would give up the archive at the first bad one, or at the first pair.
    filenameValidation: 'tolerant',
    normalizeFilename: (name) => `${numbered++}/${name}`,
  })
  const found = new Map<string, FileEntry[]>()
  let count = 0
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (++count > most) return err({ code: 'archive', detail: `ZIP archive with more than ${most} files` })
      if (entry.directory || !isRegular(entry)) continue
      const name = entry.filename.slice(entry.filename.indexOf('/') + 1)
      found.set(name, [...(found.get(name) ?? []), entry])
    }
  } catch (cause) {
    return err(refusalFor(cause))
  }
  const files = new Map<string, FileEntry>()
  const refused: Unfit[] = []
  for (const [name, [entry, ...others]] of found) {
    const code = leadsOut(name) ? 'unsafe-name' : others.length > 0 ? 'same-name' : null
    if (code !== null) refused.push({ name, refusal: { code, detail: null } })
    else if (entry !== undefined) files.set(name, entry)
  }
  return ok({ files, refused })
}

const FILE_TYPE = 0o170000
const REGULAR = 0o100000

function isRegular(entry: Entry): boolean {
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE
  return !entry.symlink && (type === 0 || type === REGULAR)
}

/** Whether some program that unpacks it would write the file beside or above its folder, or nobody knows where. */
const leadsOut = (name: string): boolean =>
  name.includes('\0') ||
  /^(?:[\\/]|[A-Za-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)/.test(name) ||
  name.split('/').some((part) => part === '' || part === '.')
