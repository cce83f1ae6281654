import { present } from '../assert.ts'
import { sha256 } from '../ids.ts'
import { parseBagInfo, parseManifest, type Checksums } from './bagit.ts'
import { fromBytes } from './bytes.ts'
import { LABELS, PATHS, TAG_FILES } from './layout.ts'
import { LIMITS } from './limits.ts'
import { refuse } from './refusal.ts'
import { checkVersion } from './version.ts'
import type { OpenedZip } from './zip-read.ts'

export type TagFiles = {
  readonly info: ReadonlyMap<string, string>
  readonly manifest: Checksums
  readonly version: 'same' | 'newer-minor'
}

/**
 * Reads and verifies what describes the bag. The version comes first, right after its own checksum: a later layout must
 * be refused as newer, not as broken. @throws RefusalError
 */
export async function readTagFiles(zip: OpenedZip): Promise<TagFiles> {
  if (zip.names.has('fetch.txt')) refuse('unsafe-archive', 'asks for files to be fetched', 'fetch.txt')
  for (const name of [PATHS.bagit, PATHS.bagInfo])
    if (!zip.names.has(name)) refuse('not-a-bundle', 'not made by this program', name)
  const files = new Map<string, Uint8Array>()
  const read = async (name: string): Promise<string> => {
    const bytes = await zip.read(name)
    if (bytes.length > LIMITS.tagFileBytes) refuse('too-large', 'tag file too large', name)
    files.set(name, bytes)
    return decode(bytes, name)
  }
  const checksums = parseManifest(await read(PATHS.tagManifest), PATHS.tagManifest)
  const info = parseBagInfo(await read(PATHS.bagInfo))
  await verifyFile(present(files.get(PATHS.bagInfo), PATHS.bagInfo), PATHS.bagInfo, checksums)
  const version = checkVersion(
    info.get(LABELS.version) ?? refuse('not-a-bundle', 'no bundle version'),
    PATHS.bagInfo,
  )

  const bagit = await read(PATHS.bagit)
  const manifest = await read(PATHS.manifest)
  for (const name of checksums.keys())
    if (!TAG_FILES.includes(name)) refuse('damaged', 'listed but unknown', name)
  for (const [name, bytes] of files) if (name !== PATHS.tagManifest) await verifyFile(bytes, name, checksums)
  if (!/^BagIt-Version: 1\.0\r?\nTag-File-Character-Encoding: UTF-8\s*$/.test(bagit))
    refuse('not-a-bundle', 'not a BagIt 1.0 bag', PATHS.bagit)
  return { info, manifest: parseManifest(manifest, PATHS.manifest), version }
}

/** @throws RefusalError `damaged` when the bytes are not what the manifest says, or it says nothing. */
export async function verifyFile(bytes: Uint8Array, name: string, checksums: Checksums): Promise<void> {
  const expected = checksums.get(name) ?? refuse('damaged', 'not in the manifest', name)
  if ((await sha256(bytes)) !== expected) refuse('damaged', 'checksum differs', name)
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return fromBytes(bytes)
  } catch {
    return refuse('damaged', 'not UTF-8', name)
  }
}
