import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of a ZIP written by hand; what is not given is what an honest writer would put there. */
export type RawEntry = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly deflate?: boolean
  /** The name in the local header, when it shall differ from the directory's. */
  readonly localName?: string
  readonly declaredSize?: number
  readonly flags?: number
  /** Unix mode with the file type. */
  readonly mode?: number
  /** Makes the directory entry point at the local header of another entry. */
  readonly sameDataAs?: number
}

const UTF8_NAMES = 0x800
const UNIX = 3 << 8

/** A ZIP of exactly these entries, honest or not. Lengths must stay below the 32-bit limits. */
export function rawZip(entries: readonly RawEntry[], prefix: Uint8Array = new Uint8Array()): Uint8Array {
  const parts: Uint8Array[] = [prefix]
  const offsets: number[] = []
  let at = prefix.length
  const put = (bytes: Uint8Array) => {
    parts.push(bytes)
    at += bytes.length
  }
  const packed = entries.map(({ bytes, deflate }) => (deflate === true ? deflateRawSync(bytes) : bytes))
  for (const [index, entry] of entries.entries()) {
    offsets.push(at)
    const name = Buffer.from(entry.localName ?? entry.name)
    put(header(0x04034b50, entry, packed[index]?.length ?? 0, [], name, []))
    put(packed[index] ?? new Uint8Array())
  }
  const start = at
  for (const [index, entry] of entries.entries()) {
    const offset = offsets[entry.sameDataAs ?? index] ?? 0
    const attributes = u32(((entry.mode ?? 0) << 16) >>> 0)
    const after = [u16(0), u16(0), u16(0), attributes, u32(offset)]
    put(
      header(0x02014b50, entry, packed[index]?.length ?? 0, [u16(UNIX | 20)], Buffer.from(entry.name), after),
    )
  }
  const count = u16(entries.length)
  put(Buffer.concat([u32(0x06054b50), u16(0), u16(0), count, count, u32(at - start), u32(start), u16(0)]))
  return new Uint8Array(Buffer.concat(parts))
}

/** A local header, or with `after` a directory entry: both list the same fields between the signature and the name. */
function header(
  signature: number,
  entry: RawEntry,
  packedSize: number,
  before: readonly Buffer[],
  name: Buffer,
  after: readonly Buffer[],
): Buffer {
  const size = u32(entry.declaredSize ?? entry.bytes.length)
  const method = u16(entry.deflate === true ? 8 : 0)
  const common = [
    u16(20),
    u16(UTF8_NAMES | (entry.flags ?? 0)),
    method,
    u16(0),
    u16(0x21),
    u32(crc32(entry.bytes)),
  ]
  const lengths = [u32(packedSize), size, u16(name.length), u16(0)]
  return Buffer.concat([u32(signature), ...before, ...common, ...lengths, ...after, name])
}

function u16(value: number): Buffer {
  const buffer = Buffer.alloc(2)
  buffer.writeUInt16LE(value)
  return buffer
}

function u32(value: number): Buffer {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt32LE(value)
  return buffer
}

type Attack = { readonly what: string; readonly bytes: Uint8Array }

const SYMLINK = 0o120777
const FIFO = 0o010644

/**
 * A good archive made hostile in every way its container allows. The content itself stays what it was, so a reader that
 * misses the attack would open the bundle. `root` is the archive's folder with its slash.
 */
export function zipAttacks(good: readonly RawEntry[], root: string): readonly Attack[] {
  const [first, ...rest] = good
  if (first === undefined) throw new Error('an attack needs an archive')
  const extra = (name: string, entry: Partial<RawEntry> = {}): Uint8Array =>
    rawZip([...good, { name, bytes: Buffer.from('x'), ...entry }])
  const zeros = new Uint8Array(30 * 1024 ** 2)
  const foreign = `${root}data/foreign`
  return [
    { what: 'a name that climbs out', bytes: extra(`${root}../../evil.txt`) },
    { what: 'an absolute name', bytes: extra('/etc/evil.txt') },
    { what: 'a drive letter', bytes: extra('C:/evil.txt') },
    { what: 'backslashes', bytes: extra(`${root}data\\foreign\\evil.txt`) },
    { what: 'a line feed in a name', bytes: extra(`${foreign}/a\nb.txt`) },
    { what: 'a right-to-left override in a name', bytes: extra(`${foreign}/a\u{202e}txt.exe`) },
    { what: 'a name reserved by Windows', bytes: extra(`${foreign}/aux.txt`) },
    { what: 'a trailing dot', bytes: extra(`${foreign}/report.`) },
    { what: 'an alternate data stream', bytes: extra(`${foreign}/report.txt:evil`) },
    { what: 'a name of 300 bytes', bytes: extra(`${foreign}/${'a'.repeat(300)}`) },
    { what: 'the same name twice', bytes: rawZip([...good, first]) },
    {
      what: 'names that differ in case only',
      bytes: extra(first.name.toUpperCase().replace(root.toUpperCase(), root)),
    },
    {
      what: 'names that differ in Unicode form only',
      bytes: rawZip([
        ...good,
        { name: `${foreign}/caf\u{e9}`, bytes: Buffer.from('1') },
        { name: `${foreign}/cafe\u{301}`, bytes: Buffer.from('2') },
      ]),
    },
    {
      what: 'a local name that differs',
      bytes: rawZip([{ ...first, localName: first.name.replace(/.$/, 'X') }, ...rest]),
    },
    { what: 'data before the archive', bytes: rawZip(good, Buffer.from(`MZ${'\0'.repeat(100)}`)) },
    { what: 'data after the archive', bytes: Buffer.concat([rawZip(good), Buffer.from('and more')]) },
    {
      what: 'entries that overlap',
      bytes: rawZip([...good, { ...first, name: `${foreign}/twice`, sameDataAs: 0 }]),
    },
    {
      what: 'a size that is too small',
      bytes: rawZip([{ ...first, deflate: true, declaredSize: 3 }, ...rest]),
    },
    {
      what: 'a size that is too large',
      bytes: rawZip([{ ...first, deflate: true, declaredSize: 3000 }, ...rest]),
    },
    {
      what: 'a symbolic link',
      bytes: extra(`${foreign}/link`, { mode: SYMLINK, bytes: Buffer.from('/etc/passwd') }),
    },
    { what: 'a named pipe', bytes: extra(`${foreign}/pipe`, { mode: FIFO }) },
    { what: 'an encrypted entry', bytes: rawZip([{ ...first, flags: 1 }, ...rest]) },
    { what: 'a bomb', bytes: extra(`${foreign}/zeros`, { bytes: zeros, deflate: true }) },
    {
      what: 'a bomb that lies about its size',
      bytes: extra(`${foreign}/zeros`, { bytes: zeros, deflate: true, declaredSize: 10 }),
    },
    { what: 'a fetch list', bytes: extra(`${root}fetch.txt`) },
    { what: 'a tag file nobody knows', bytes: extra(`${root}autorun.inf`) },
    { what: 'a second folder', bytes: extra('other/readme.txt') },
    { what: 'a payload file with no place', bytes: extra(`${root}data/extra.txt`) },
    { what: 'a payload file the manifest does not list', bytes: extra(`${foreign}/extra.txt`) },
  ]
}
