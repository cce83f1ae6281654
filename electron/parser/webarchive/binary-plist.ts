/** A value of a property list; integers, dates and the like are not needed here and read as null. */
export type PlistValue =
  null | boolean | string | Uint8Array | readonly PlistValue[] | ReadonlyMap<string, PlistValue>

const MOST_OBJECTS = 200_000
const DEEPEST = 32
const TRAILER = 32

/**
 * Reads Apple's binary property lists (version 00), as far as web archives need them; null for anything that is damaged.
 * Each object is counted when it is reached, so that lists that hold each other cannot grow without end.
 */
export function readBinaryPlist(bytes: Uint8Array): PlistValue {
  try {
    return readRoot(bytes)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function readRoot(bytes: Uint8Array): PlistValue {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 8 + TRAILER) return damaged()
  const at = bytes.length - TRAILER
  const offsetSize = view.getUint8(at + 6)
  const refSize = view.getUint8(at + 7)
  const count = wide(view, at + 8, 8)
  const top = wide(view, at + 16, 8)
  const table = wide(view, at + 24, 8)
  if (count > MOST_OBJECTS || offsetSize > 8 || refSize > 8 || table + count * offsetSize > at)
    return damaged()
  let left = MOST_OBJECTS

  function object(index: number, depth: number): PlistValue {
    left -= 1
    if (index >= count || left < 0 || depth > DEEPEST) return damaged()
    const start = wide(view, table + index * offsetSize, offsetSize)
    if (start >= table) return damaged()
    const marker = view.getUint8(start)
    const kind = marker >> 4
    if (kind === 0) return marker === 9 ? true : marker === 8 ? false : null
    if (kind === 1 || kind === 2 || kind === 3 || kind === 8) return null
    const { length, from } = sizeAt(start, marker & 15)
    const refs = (first: number, many: number) =>
      Array.from({ length: many }, (_, nth) => wide(view, first + nth * refSize, refSize))
    switch (kind) {
      case 4:
        return slice(from, length)
      case 5:
        return Buffer.from(slice(from, length)).toString('latin1')
      case 6:
        return Buffer.from(slice(from, length * 2))
          .swap16()
          .toString('utf16le')
      case 10:
      case 12:
        slice(from, length * refSize)
        return refs(from, length).map((ref) => object(ref, depth + 1))
      case 13: {
        slice(from, length * 2 * refSize)
        const keys = refs(from, length).map((ref) => object(ref, depth + 1))
        const values = refs(from + length * refSize, length)
        return new Map(
          values.flatMap((ref, nth): [string, PlistValue][] => {
            const key = keys[nth]
            return typeof key === 'string' ? [[key, object(ref, depth + 1)]] : []
          }),
        )
      }
      default:
        return damaged()
    }
  }

  /** A length of 15 says that the real one follows as an integer. */
  function sizeAt(start: number, short: number): { readonly length: number; readonly from: number } {
    if (short !== 15) return { length: short, from: start + 1 }
    const size = 2 ** (view.getUint8(start + 1) & 15)
    return { length: wide(view, start + 2, size), from: start + 2 + size }
  }

  function slice(from: number, length: number): Uint8Array {
    if (from + length > table) return damaged()
    return bytes.subarray(from, from + length)
  }

  return object(top, 0)
}

/** A big-endian integer of `size` bytes. */
function wide(view: DataView, at: number, size: number): number {
  let value = 0
  for (let nth = 0; nth < size; nth++) value = value * 256 + view.getUint8(at + nth)
  return Number.isSafeInteger(value) ? value : damaged()
}

function damaged(): never {
  throw new RangeError('not a property list')
}
