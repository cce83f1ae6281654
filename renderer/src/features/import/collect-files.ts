import { pendingFile, type PendingFile } from './pending-file.ts'

/** What a drop or a folder holds. `truncated`: there was more than is taken in one go. */
export type Collected = { readonly files: readonly PendingFile[]; readonly truncated: boolean }

export const MOST_FILES = 20_000
const DEEPEST = 20

/** Files that come with a folder but are nobody's article: hidden ones, system litter, what a browser saved beside a page. */
const LITTER = /^(\.|~\$|thumbs\.db$|desktop\.ini$|__macosx$)|(_files|_archivos|_fichiers|-dateien)$/i

const isLitter = (name: string): boolean => LITTER.test(name)

/** Folders are listed in no order a person would expect: `a2` goes before `a10`, whatever its case. */
const inOrder = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** The files of an input. Those chosen one by one are all taken, in their order; of a folder's, litter is left out. */
export function collectInput(files: Iterable<File>): Collected {
  const all = Array.from(files, (file) => pendingFile(file))
  const wanted = all.filter(({ path }) => {
    const steps = path.split('/')
    return steps.length === 1 || (steps.length <= DEEPEST && !steps.slice(1).some(isLitter))
  })
  const fromFolder = wanted.some(({ path }) => path.includes('/'))
  const sorted = fromFolder ? wanted.toSorted((a, b) => inOrder.compare(a.path, b.path)) : wanted
  return { files: sorted.slice(0, MOST_FILES), truncated: sorted.length > MOST_FILES }
}

/** The entries of a drop; must be called while the drop event is handled, the browser empties the list afterwards. */
export function droppedEntries(items: Iterable<DataTransferItem>): FileSystemEntry[] {
  return Array.from(items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
}

/** The files of dropped entries, folders walked breadth first so that what is at the top comes first. */
export async function collectEntries(
  entries: readonly FileSystemEntry[],
  signal?: AbortSignal,
): Promise<Collected> {
  const files: PendingFile[] = []
  let level = entries.filter((entry) => entries.length === 1 || !isLitter(entry.name))
  for (let depth = 0; depth <= DEEPEST && level.length > 0; depth++) {
    const below: FileSystemEntry[] = []
    for (const entry of level) {
      if (signal?.aborted === true) return { files, truncated: true }
      if (files.length + below.length >= MOST_FILES) return { files, truncated: true }
      if (isFile(entry)) files.push(pendingFile(await fileOf(entry), entry.fullPath))
      if (isFolder(entry)) below.push(...(await childrenOf(entry)).filter((child) => !isLitter(child.name)))
    }
    level = below
  }
  return { files, truncated: false }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject))

/** The reader hands out at most a hundred at a time and an empty list at the end. A folder that cannot be read is empty. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const children: FileSystemEntry[] = []
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    )
    children.push(...batch)
    if (batch.length === 0 || children.length >= MOST_FILES)
      return children.toSorted((a, b) => inOrder.compare(a.name, b.name))
  }
}
