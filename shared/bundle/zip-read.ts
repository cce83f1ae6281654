import {
  ERR_AMBIGUOUS_ARCHIVE,
  ERR_ENCRYPTED,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_OVERLAPPING_ENTRY,
  ERR_UNSAFE_FILENAME,
  ERR_UNSUPPORTED_COMPRESSION,
  ERR_UNSUPPORTED_ENCRYPTION,
  Uint8ArrayReader,
  ZipReader,
  type Entry,
  type FileEntry,
} from '@zip.js/zip.js/index-native.js'
import { AppError } from '../contract/define.ts'
import { throwIfCancelled } from './cancel.ts'
import { checkNames, isLitter } from './entry-names.ts'
import { LIMITS } from './limits.ts'
import { refuse, RefusalError } from './refusal.ts'

/** An archive whose directory has passed every check that needs no content. Names are below its one folder. */
export type OpenedZip = {
  readonly names: ReadonlySet<string>
  /** Inflates one file, counting bytes; each file is meant to be read once. @throws RefusalError, AppError `cancelled` */
  readonly read: (name: string) => Promise<Uint8Array>
}

const UNSAFE_MESSAGES = new Set([
  ERR_AMBIGUOUS_ARCHIVE,
  ERR_ENCRYPTED,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_OVERLAPPING_ENTRY,
  ERR_UNSAFE_FILENAME,
  ERR_UNSUPPORTED_COMPRESSION,
  ERR_UNSUPPORTED_ENCRYPTION,
])

/**
 * Opens an untrusted ZIP: zip.js in strict mode (traversal, duplicates, overlaps, ambiguity), and on top of it links,
 * devices, encryption, name clashes, counts, sizes and compression ratios. @throws RefusalError
 */
export async function openZip(bytes: Uint8Array, signal: AbortSignal | undefined): Promise<OpenedZip> {
  if (bytes.length > LIMITS.archiveBytes) refuse('too-large', 'archive too large')
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const reader = new ZipReader(new Uint8ArrayReader(bytes), {
    strictness: 'strict',
    checkOverlappingEntry: true,
    checkSignature: true,
    useWebWorkers: false,
  })
  const entries = (await listEntries(reader, isZip, signal)).filter(({ filename }) => !isLitter(filename))
  const root = checkNames(entries.map(({ filename }) => filename))
  const files = new Map<string, FileEntry>()
  for (const entry of entries) if (!entry.directory) files.set(entry.filename.slice(root.length), entry)
  const total = [...files.values()].reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (total > LIMITS.totalBytes) refuse('too-large', 'content too large')
  return {
    names: new Set(files.keys()),
    async read(name) {
      throwIfCancelled(signal)
      const entry = files.get(name) ?? refuse('damaged', 'missing', name)
      return inflate(entry, name)
    },
  }
}

async function listEntries(
  reader: ZipReader<unknown>,
  isZip: boolean,
  signal: AbortSignal | undefined,
): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      throwIfCancelled(signal)
      if (entries.length >= LIMITS.entries) refuse('too-large', 'too many entries')
      checkEntry(entry)
      entries.push(entry)
    }
  } catch (cause) {
    throw asRefusal(cause, isZip ? 'damaged' : 'not-a-zip')
  }
  return entries
}

const FILE_TYPE = 0o170000
const REGULAR = 0o100000
const DIRECTORY = 0o040000

function checkEntry(entry: Entry): void {
  const name = entry.filename
  const mode = (entry.externalFileAttributes >>> 16) & FILE_TYPE
  if (entry.symlink || ![0, REGULAR, DIRECTORY].includes(mode))
    refuse('unsafe-archive', 'link or device', name)
  if (entry.encrypted) refuse('unsafe-archive', 'encrypted', name)
  if (entry.zip64 && entry.uncompressedSize < 0xffffffff)
    refuse('unsafe-archive', 'needless 64-bit sizes', name)
  if (entry.uncompressedSize > LIMITS.entryBytes) refuse('too-large', 'file too large', name)
  const shrunk = entry.uncompressedSize / Math.max(1, entry.compressedSize)
  if (entry.uncompressedSize > LIMITS.ratioFloorBytes && shrunk > LIMITS.ratio)
    refuse('unsafe-archive', 'compressed beyond reason', name)
}

async function inflate(entry: FileEntry, name: string): Promise<Uint8Array> {
  const bytes = new Uint8Array(entry.uncompressedSize)
  let length = 0
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      if (length + chunk.length > bytes.length) refuse('damaged', 'larger than declared', name)
      bytes.set(chunk, length)
      length += chunk.length
    },
  })
  try {
    await entry.getData(sink)
  } catch (cause) {
    throw asRefusal(cause, 'damaged', name)
  }
  if (length !== bytes.length) refuse('damaged', 'smaller than declared', name)
  return bytes
}

/** What zip.js throws, as a refusal; our own refusals and cancellation pass through. */
function asRefusal(cause: unknown, otherwise: 'damaged' | 'not-a-zip', path?: string): unknown {
  if (cause instanceof RefusalError || cause instanceof AppError || !(cause instanceof Error)) return cause
  const code = UNSAFE_MESSAGES.has(cause.message) ? 'unsafe-archive' : otherwise
  return new RefusalError({ code, detail: cause.message, ...(path === undefined ? {} : { path }) })
}
