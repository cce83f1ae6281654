import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'

/** A file as it was seen. `stamp` tells whether it is still the same: its size and when it was last changed. */
export type Seen = { readonly path: string; readonly size: number; readonly stamp: string }

/** `complete` is false when there was more than is looked at. */
export type Scan = { readonly files: readonly Seen[]; readonly complete: boolean }

const DEEPEST = 8
const MOST_FILES = 20_000

/** Hidden ones, what programs write before they are done, and system litter. */
const IGNORED =
  /^(?:\.|~\$|~|#.*#$)|\.(?:part|partial|crdownload|download|opdownload|tmp|temp|swp|lock)$|~$|^(?:thumbs\.db|desktop\.ini|__macosx)$/i

const isIgnored = (name: string): boolean => IGNORED.test(name)

/**
 * The files in a folder and those below it that could be articles, in a person's order; links are not followed. Null when
 * the folder itself cannot be listed.
 */
export async function scanFolder(folder: string, isWanted: () => boolean = () => true): Promise<Scan | null> {
  const files: Seen[] = []
  let level = ['']
  for (let depth = 0; depth <= DEEPEST && level.length > 0; depth++) {
    const below: string[] = []
    for (const place of level) {
      const entries = await readdir(path.join(folder, place), { withFileTypes: true }).catch(() => null)
      if (entries === null && place === '') return null
      for (const entry of (entries ?? []).toSorted((a, b) => inOrder.compare(a.name, b.name))) {
        if (isIgnored(entry.name)) continue
        if (files.length >= MOST_FILES || !isWanted()) return { files, complete: false }
        const inside = place === '' ? entry.name : `${place}/${entry.name}`
        if (entry.isDirectory()) below.push(inside)
        else if (entry.isFile()) files.push(...(await seenAt(folder, inside)))
      }
    }
    level = below
  }
  return { files, complete: level.length === 0 }
}

const inOrder = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Nothing for a file that has gone meanwhile, or is empty: it may be about to be written. */
async function seenAt(folder: string, inside: string): Promise<Seen[]> {
  const info = await lstat(path.join(folder, inside)).catch(() => null)
  if (info === null || !info.isFile() || info.size === 0) return []
  return [{ path: inside, size: info.size, stamp: `${info.size}:${info.mtimeMs}` }]
}
