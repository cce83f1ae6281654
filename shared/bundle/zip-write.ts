import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/index-native.js'
import { compareText } from './canonical.ts'
import { throwIfCancelled } from './cancel.ts'
import { LIMITS } from './limits.ts'

/** The earliest time a ZIP can hold: the same project must give the same bytes whenever it is written. */
const NO_TIME = new Date(1980, 0, 1)

export type ZipWriteOptions = {
  readonly onProgress?: ((done: number, total: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
  /** `always`, for a file that our reader never opens: entries are deflated whatever their size. */
  readonly deflates?: 'always'
}

/**
 * A ZIP of the files, sorted by name, without times, modes or extra fields. Entries so large that the reader's bomb
 * rule could apply to them are stored. @throws AppError `cancelled`
 */
export async function writeZip(
  files: ReadonlyMap<string, Uint8Array>,
  options: ZipWriteOptions,
): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    extendedTimestamp: false,
    dataDescriptor: false,
    lastModDate: NO_TIME,
    versionMadeBy: 20,
    externalFileAttributes: 0,
  })
  const entries = [...files].sort(([a], [b]) => compareText(a, b))
  for (const [index, [name, bytes]] of entries.entries()) {
    throwIfCancelled(options.signal)
    const level = bytes.length > LIMITS.ratioFloorBytes && options.deflates !== 'always' ? 0 : 6
    await writer.add(name, new Uint8ArrayReader(bytes), { level })
    options.onProgress?.(index + 1, entries.length)
  }
  return writer.close()
}
