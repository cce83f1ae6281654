import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '../../../shared/contract/define.ts'
import { decode, encode } from '../../../shared/contract/wire.ts'

/** Any value the contract can carry: JSON with byte arrays anywhere in it, and keys that try to look special. */
const { message } = fc.letrec((tie) => ({
  key: fc.oneof(
    fc.string(),
    fc.constantFrom('$bin', '__proto__', 'constructor', 'path', 'size', 'value', 'parts'),
  ),
  message: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
    fc.uint8Array({ maxLength: 40 }),
    fc.array(tie('message'), { maxLength: 4 }),
    fc
      .array(fc.tuple(tie('key') as fc.Arbitrary<string>, tie('message')), { maxLength: 4 })
      .map((entries) => Object.fromEntries(entries) as unknown),
  ),
}))

const framed = (header: unknown, ...rest: number[]): Uint8Array => {
  const json = new TextEncoder().encode(JSON.stringify(header))
  const bytes = new Uint8Array(4 + json.byteLength + rest.length)
  new DataView(bytes.buffer).setUint32(0, json.byteLength)
  bytes.set(json, 4)
  bytes.set(rest, 4 + json.byteLength)
  return bytes
}

test('whatever is encoded comes back the same, bytes as bytes', () => {
  fc.assert(
    fc.property(message, (value) => {
      expect(isDeepStrictEqual(decode(encode(value)), value)).toBe(true)
    }),
  )
})

test('JSON that imitates a binary part stays JSON', () => {
  const letter = { note: { $bin: 0, size: 3, path: ['note'] }, bytes: new Uint8Array([1, 2, 3]) }
  expect(decode(encode(letter))).toStrictEqual(letter)
})

test('a call without input and a message inside a larger buffer are read', () => {
  expect(decode(encode(undefined))).toBeUndefined()
  const inner = encode({ bytes: new Uint8Array([9]) })
  const outer = new Uint8Array(inner.byteLength + 7)
  outer.set(inner, 7)
  expect(decode(outer.subarray(7))).toStrictEqual({ bytes: new Uint8Array([9]) })
})

test('a decoded part does not share memory with the message', () => {
  const sent = encode([new Uint8Array([5])])
  const received = decode(sent) as [Uint8Array]
  sent.fill(0)
  expect([...received[0]]).toEqual([5])
})

test.each([
  ['nothing', new Uint8Array()],
  ['a header longer than the message', new Uint8Array([0, 0, 1, 0, 123])],
  ['a header of 4 GB', new Uint8Array([255, 255, 255, 255, 123, 125])],
  ['no JSON', new Uint8Array([0, 0, 0, 1, 88])],
  ['invalid UTF-8', new Uint8Array([0, 0, 0, 3, 34, 255, 34])],
  ['an unknown header', framed({ value: 1, parts: [], more: true })],
  ['bytes that no part claims', framed({ value: 1, parts: [] }, 1, 2)],
  ['a part larger than the rest', framed({ value: null, parts: [{ path: [], size: 9 }] }, 1)],
  ['a part of negative size', framed({ value: [null], parts: [{ path: [0], size: -1 }] })],
  ['a part of fractional size', framed({ value: null, parts: [{ path: [], size: 0.5 }] })],
  ['a part that points nowhere', framed({ value: {}, parts: [{ path: ['a'], size: 0 }] })],
  [
    'a part that points into a prototype',
    framed({ value: {}, parts: [{ path: ['__proto__', 'x'], size: 0 }] }),
  ],
  ['a part that replaces a value', framed({ value: { a: 1 }, parts: [{ path: ['a'], size: 0 }] })],
  [
    'two parts in one place',
    framed({
      value: null,
      parts: [
        { path: [], size: 0 },
        { path: [], size: 0 },
      ],
    }),
  ],
  [
    'a part inside a part',
    framed(
      {
        value: [null],
        parts: [
          { path: [0], size: 1 },
          { path: [0, 0], size: 0 },
        ],
      },
      7,
    ),
  ],
  [
    'too many parts',
    framed({ value: [], parts: Array.from({ length: 10_001 }, () => ({ path: [0], size: 0 })) }),
  ],
])('%s is refused as invalid input', (_what, bytes) => {
  expect(() => decode(bytes)).toThrow(expect.objectContaining({ code: 'invalid-input' }) as AppError)
})

test('a damaged message gives a value or a refusal, never another failure', () => {
  fc.assert(
    fc.property(message, fc.nat(), fc.integer({ min: 0, max: 255 }), (value, position, byte) => {
      const bytes = encode(value)
      bytes[position % bytes.byteLength] = byte
      expect(attempt(bytes)).not.toBeInstanceOf(Error)
    }),
  )
})

function attempt(bytes: Uint8Array): unknown {
  try {
    return decode(bytes)
  } catch (error) {
    return error instanceof AppError ? null : error
  }
}
