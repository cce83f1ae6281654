/** A value that the writer below knows. */
type Value = string | Uint8Array | readonly Value[] | { readonly [key: string]: Value }

/** A binary property list, as Safari writes it; enough of the format for a web archive. */
export function plistOf(root: Value): Uint8Array {
  const objects: Buffer[] = []
  const add = (value: Value): number => {
    const index = objects.push(Buffer.alloc(0)) - 1
    objects[index] = encoded(value, add)
    return index
  }
  add(root)
  const parts: Buffer[] = [Buffer.from('bplist00')]
  const offsets: number[] = []
  let at = 8
  for (const object of objects) {
    offsets.push(at)
    parts.push(object)
    at += object.length
  }
  const table = Buffer.alloc(offsets.length * 4)
  offsets.forEach((offset, index) => table.writeUInt32BE(offset, index * 4))
  const trailer = Buffer.alloc(32)
  trailer[6] = 4
  trailer[7] = 2
  trailer.writeUInt32BE(objects.length, 12)
  trailer.writeUInt32BE(at, 28)
  return new Uint8Array(Buffer.concat([...parts, table, trailer]))
}

function encoded(value: Value, add: (value: Value) => number): Buffer {
  if (typeof value === 'string') {
    // Two bytes a letter only where one does not do, as Apple writes it.
    const plain = Array.from(value).every((letter) => letter.charCodeAt(0) < 0x80)
    const bytes = plain ? Buffer.from(value, 'latin1') : Buffer.from(value, 'utf16le').swap16()
    return Buffer.concat([marker(plain ? 5 : 6, value.length), bytes])
  }
  if (value instanceof Uint8Array) return Buffer.concat([marker(4, value.length), value])
  if (Array.isArray(value)) return Buffer.concat([marker(10, value.length), refs(value.map(add))])
  const entries = Object.entries(value)
  const keys = entries.map(([key]) => add(key))
  return Buffer.concat([marker(13, entries.length), refs([...keys, ...entries.map(([, item]) => add(item))])])
}

function marker(kind: number, length: number): Buffer {
  if (length < 15) return Buffer.from([(kind << 4) | length])
  const long = Buffer.alloc(6)
  long[0] = (kind << 4) | 15
  long[1] = 0x12
  long.writeUInt32BE(length, 2)
  return long
}

const refs = (indices: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(indices.length * 2)
  indices.forEach((index, at) => bytes.writeUInt16BE(index, at * 2))
  return bytes
}
