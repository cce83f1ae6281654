/** A file somebody wants imported: named at once, read only when its turn comes. */
export type PendingFile = {
  readonly name: string
  /** Name with the folders it came in, for the report. */
  readonly path: string
  readonly size: number
  readonly read: () => Promise<Uint8Array<ArrayBuffer>>
}

export function pendingFile(file: File, path: string = file.webkitRelativePath || file.name): PendingFile {
  return {
    name: file.name,
    path: path.replace(/^\//, ''),
    size: file.size,
    read: async () => new Uint8Array(await file.arrayBuffer()),
  }
}

/** A file the host was asked to open, already read. */
export function pendingBytes(name: string, bytes: Uint8Array): PendingFile {
  return { name, path: name, size: bytes.byteLength, read: async () => new Uint8Array(bytes) }
}

/** By name only: what is inside is decided by whoever reads it. */
export const looksLikeBundle = (fileName: string): boolean => /\.(zip|variorum)$/i.test(fileName)
