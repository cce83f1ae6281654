import type { Sha256 } from '../ids.ts'
import { compareText } from './canonical.ts'
import { refuse } from './refusal.ts'

/** BagIt 1.0 (RFC 8493) tag files, as text. */
export const BAGIT_TXT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

export type Checksums = ReadonlyMap<string, Sha256>

/** Lines `sha256sum -c` understands, sorted by path. Our paths hold no line breaks or percent signs to be encoded. */
export function writeManifest(checksums: Checksums): string {
  return [...checksums]
    .sort(([a], [b]) => compareText(a, b))
    .map(([path, hash]) => `${hash}  ${path}\n`)
    .join('')
}

const LINE = /^([0-9a-fA-F]{64}) [ *]?(.+)$/

/** @throws RefusalError for a malformed line or a path listed twice. */
export function parseManifest(text: string, name: string): Checksums {
  const checksums = new Map<string, Sha256>()
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line === '') continue
    const [, hash, encoded] = LINE.exec(line) ?? []
    if (hash === undefined || encoded === undefined) refuse('damaged', 'unreadable manifest line', name)
    const path = encoded.replace(/%(0D|0A|25)/gi, (code) =>
      String.fromCharCode(Number.parseInt(code.slice(1), 16)),
    )
    if (checksums.has(path)) refuse('damaged', 'listed twice', path)
    checksums.set(path, hash.toLowerCase() as Sha256)
  }
  return checksums
}

export type BagInfo = Readonly<Record<string, string>>

const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim()

export const writeBagInfo = (info: BagInfo): string =>
  Object.entries(info)
    .map(([label, value]) => `${label}: ${oneLine(value)}\n`)
    .join('')

/** Labels with their values; folded lines are joined and of a repeated label the first counts. */
export function parseBagInfo(text: string): ReadonlyMap<string, string> {
  const info = new Map<string, string>()
  for (const line of text.replace(/(\r\n|\n|\r)[ \t]+/g, ' ').split(/\r\n|\n|\r/)) {
    const [, label, value] = /^([^:]{1,200}):[ \t]*(.*)$/.exec(line) ?? []
    if (label !== undefined && value !== undefined && !info.has(label)) info.set(label, value)
  }
  return info
}

/** `Payload-Oxum`: bytes and number of the payload's files. */
export const payloadOxum = (sizes: readonly number[]): string =>
  `${sizes.reduce((sum, size) => sum + size, 0)}.${sizes.length}`
