import type { InnerFile } from '../../../../shared/contract/parsed.ts'

/** A file somebody wants imported: named at once, read only when its turn comes. */
export type PendingFile = {
  readonly name: string
  /** Name with the folders or the file it came in, for the report. */
  readonly path: string
  /** The name its version keeps: `archive.zip/inner.html` for a file inside another. */
  readonly storedName: string
  /** In bytes; asking costs a look at the disk, so thousands are not to be asked at once. */
  readonly size: number
  /** The file it lies in, if any; `articles`: the user is asked before it becomes a source. */
  readonly within: { readonly path: string; readonly holds: 'files' | 'articles' } | null
  /** Present on what came by itself, out of the watched folder; `done` says that it need not come again. */
  readonly watched?: { readonly done: () => void }
  readonly read: () => Promise<Uint8Array<ArrayBuffer>>
}

export function pendingFile(file: File, path: string = file.webkitRelativePath || file.name): PendingFile {
  return {
    name: file.name,
    path: path.replace(/^\//, ''),
    storedName: file.name,
    get size() {
      return file.size
    },
    within: null,
    read: async () => new Uint8Array(await file.arrayBuffer()),
  }
}

/** A file the host was asked to open, already read. */
export function pendingBytes(name: string, bytes: Uint8Array): PendingFile {
  return {
    name,
    path: name,
    storedName: name,
    size: bytes.byteLength,
    within: null,
    read: async () => new Uint8Array(bytes),
  }
}

const LONGEST_NAME = 1000

/** A file found inside another one. */
export function pendingInner(
  outer: PendingFile,
  holds: 'files' | 'articles',
  { path, bytes }: InnerFile,
): PendingFile {
  return {
    name: path.slice(path.lastIndexOf('/') + 1) || path,
    path: `${outer.path}/${path}`,
    storedName: `${outer.storedName}/${path}`.slice(-LONGEST_NAME),
    size: bytes.byteLength,
    within: { path: outer.path, holds },
    ...(outer.watched === undefined ? {} : { watched: outer.watched }),
    read: async () => new Uint8Array(bytes),
  }
}

const ZIP_HEADER_BYTES = 30
const LONGEST_FIRST_NAME = 300

/**
 * Whether a file is one of our bundles, to be opened rather than imported: by its name, or by the first entry of the
 * ZIP, which a bundle's writer gives a name that no other program uses. Whoever opens it checks the rest.
 */
export async function isBundle(file: Blob & { readonly name: string }): Promise<boolean> {
  if (/\.variorum$/i.test(file.name)) return true
  if (!/\.zip$/i.test(file.name)) return false
  const head = await file.slice(0, ZIP_HEADER_BYTES + LONGEST_FIRST_NAME).arrayBuffer()
  if (head.byteLength < ZIP_HEADER_BYTES) return false
  const view = new DataView(head)
  if (view.getUint32(0) !== 0x504b0304) return false
  const name = new TextDecoder().decode(head.slice(ZIP_HEADER_BYTES)).slice(0, view.getUint16(26, true))
  return /^[^/]+\/(?:bag-info|bagit)\.txt$/.test(name)
}
