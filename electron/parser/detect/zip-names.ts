import { inflateRawSync } from 'node:zlib'

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
/** The end record is followed by a comment of at most 65,535 bytes. */
const SEARCHED = 65_557
const MOST_NAMES = 5000
/** Of the `mimetype` entry, in bytes. */
const LONGEST_TYPE = 200

export type ZipGlance = { readonly names: readonly string[]; readonly mimetype: string }

/**
 * The first names in a ZIP's directory and what its `mimetype` entry says, without checking anything: enough to tell
 * whose reader should open it, which then does check. Empty for archives without a directory.
 */
export function glanceAtZip(bytes: Uint8Array): ZipGlance {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names: string[] = []
  let mimetype = ''
  let at = directoryStart(view)
  while (at !== null && at + 46 <= view.byteLength && names.length < MOST_NAMES) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) break
    const nameLength = view.getUint16(at + 28, true)
    const name = ascii(bytes, at + 46, nameLength)
    if (name === 'mimetype') mimetype = contentAt(view, bytes, view.getUint32(at + 42, true))
    names.push(name)
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return { names, mimetype }
}

function directoryStart(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - SEARCHED); at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return view.getUint32(at + 16, true)
  return null
}

/** The content of a small entry whose local header is at `header`; some programs compress even 39 bytes. */
function contentAt(view: DataView, bytes: Uint8Array, header: number): string {
  if (header + 30 > view.byteLength) return ''
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  const end = start + Math.min(view.getUint32(header + 18, true) || LONGEST_TYPE, LONGEST_TYPE)
  if (view.getUint16(header + 8, true) === 0) return ascii(bytes, start, end - start)
  try {
    const content = inflateRawSync(bytes.subarray(start, end), { maxOutputLength: LONGEST_TYPE })
    return ascii(content, 0, content.length)
  } catch {
    return ''
  }
}

const ascii = (bytes: Uint8Array, from: number, length: number): string =>
  Array.from(bytes.subarray(from, from + length), (byte) => String.fromCharCode(byte)).join('')
