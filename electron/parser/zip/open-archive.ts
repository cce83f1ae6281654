import type { FileEntry } from '@zip.js/zip.js/index-native.js'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { Refusal } from '../reading.ts'
import { ZIP_LIMITS, type ZipLimits } from './limits.ts'
import { listFiles, type Unfit } from './list-files.ts'
import { BOMB, DAMAGED, Overflow, refusalFor } from './refusals.ts'

/** The files of an untrusted ZIP. Folders, links and devices are not among them. */
export type Archive = {
  readonly names: readonly string[]
  /** What is not among them because of its name. */
  readonly refused: readonly Unfit[]
  readonly has: (name: string) => boolean
  /** For parts that one can do without: null when absent, damaged, encrypted or larger than allowed. */
  readonly read: (name: string, maxBytes?: number) => Promise<Uint8Array | null>
  /** For parts that have to be there: the bytes, or why there are none. */
  readonly extract: (name: string, maxBytes?: number) => Promise<Result<Uint8Array, Refusal>>
}

const TOO_LARGE: Refusal = { code: 'too-large', detail: null }

/**
 * Opens an untrusted ZIP without inflating anything: strict about overlaps and archives that different programs would
 * read differently, while a bad name costs no more than its file. Reading counts the bytes while they are inflated, so
 * neither a size that lies nor many files together can exceed `limits`.
 */
export async function openArchive(
  bytes: Uint8Array,
  limits: ZipLimits = ZIP_LIMITS,
): Promise<Result<Archive, Refusal>> {
  const listed = await listFiles(bytes, limits.entries)
  if (!listed.ok) return listed
  const { files, refused } = listed.value
  let budget = limits.totalBytes
  const extract: Archive['extract'] = async (name, maxBytes = limits.entryBytes) => {
    const entry = files.get(name)
    if (entry === undefined) return err(DAMAGED)
    const result = await inflate(entry, Math.min(maxBytes, limits.entryBytes, budget))
    if (result.ok) budget -= result.value.length
    return result
  }
  return ok({
    names: [...files.keys()],
    refused,
    has: (name) => files.has(name),
    extract,
    async read(name, maxBytes) {
      const result = await extract(name, maxBytes)
      return result.ok ? result.value : null
    },
  })
}

async function inflate(entry: FileEntry, most: number): Promise<Result<Uint8Array, Refusal>> {
  const size = entry.uncompressedSize
  if (entry.encrypted) return err({ code: 'encrypted', detail: 'password-protected ZIP archive' })
  if (size > ZIP_LIMITS.ratioFloorBytes && size > ZIP_LIMITS.ratio * Math.max(1, entry.compressedSize))
    return err(BOMB)
  if (size > most) return err(TOO_LARGE)
  const bytes = new Uint8Array(size)
  let length = 0
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      if (length + chunk.length > size) throw new Overflow()
      bytes.set(chunk, length)
      length += chunk.length
    },
  })
  try {
    await entry.getData(sink)
  } catch (cause) {
    return err(refusalFor(cause))
  }
  return length === size ? ok(bytes) : err(DAMAGED)
}
