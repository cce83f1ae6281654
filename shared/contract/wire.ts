import * as v from 'valibot'
import { check } from './check.ts'
import { AppError } from './define.ts'

/** Our own media type: no form can send it, and a page of another origin needs a preflight to. */
export const WIRE_CONTENT_TYPE = 'application/x-variorum'

/** More binary parts than any message has; bounds the work of a hostile header. */
const MAX_PARTS = 10_000
const LENGTH_BYTES = 4

const Step = v.union([v.string(), v.pipe(v.number(), v.safeInteger(), v.minValue(0))])
const Part = v.strictObject({
  path: v.array(Step),
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
})
const Header = v.strictObject({
  value: v.optional(v.unknown()),
  parts: v.pipe(v.array(Part), v.maxLength(MAX_PARTS)),
})
type Path = readonly (string | number)[]

/**
 * One message of the browser host: `[u32 header length][JSON header][binary parts]`. The header holds the value with
 * null in place of each `Uint8Array`, and beside it, not inside it, a table of where the parts belong. So no JSON a
 * user can write is ever mistaken for bytes.
 */
export function encode(value: unknown): Uint8Array<ArrayBuffer> {
  const found: { readonly path: Path; readonly bytes: Uint8Array }[] = []
  const plain = withoutBytes(value, [], (path, bytes) => found.push({ path, bytes }))
  const parts = found.map(({ path, bytes }) => ({ path, size: bytes.byteLength }))
  const header = new TextEncoder().encode(JSON.stringify({ value: plain, parts }))
  const total = found.reduce((sum, { bytes }) => sum + bytes.byteLength, LENGTH_BYTES + header.byteLength)
  const message = new Uint8Array(total)
  new DataView(message.buffer).setUint32(0, header.byteLength)
  message.set(header, LENGTH_BYTES)
  let at = LENGTH_BYTES + header.byteLength
  for (const { bytes } of found) {
    message.set(bytes, at)
    at += bytes.byteLength
  }
  return message
}

/**
 * Reads what `encode` wrote. The bytes may come from anyone: every length, path and the total are checked first.
 * @throws AppError invalid-input
 */
export function decode(message: Uint8Array): unknown {
  if (message.byteLength < LENGTH_BYTES) throw malformed('no header')
  const headerEnd = LENGTH_BYTES + new DataView(message.buffer, message.byteOffset).getUint32(0)
  if (headerEnd > message.byteLength) throw malformed('header longer than the message')
  const header = readHeader(message.subarray(LENGTH_BYTES, headerEnd))
  const declared = header.parts.reduce((sum, part) => sum + part.size, headerEnd)
  if (declared !== message.byteLength) throw malformed('parts do not fill the message')
  const root = { value: header.value }
  let at = headerEnd
  for (const { path, size } of header.parts) {
    place(root, ['value', ...path], message.slice(at, at + size))
    at += size
  }
  return root.value
}

function withoutBytes(value: unknown, path: Path, found: (path: Path, bytes: Uint8Array) => void): unknown {
  if (value instanceof Uint8Array) {
    found(path, value)
    return null
  }
  if (Array.isArray(value)) return value.map((item, index) => withoutBytes(item, [...path, index], found))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withoutBytes(item, [...path, key], found)]),
  )
}

function readHeader(bytes: Uint8Array): v.InferOutput<typeof Header> {
  const parsed = check(Header, parseJson(bytes))
  if (!parsed.ok) throw malformed(parsed.error)
  return parsed.value
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw malformed('header is not JSON', cause)
  }
}

/** Puts one part where the header has null. Only own properties are walked, and defined rather than assigned. */
function place(root: object, path: Path, bytes: Uint8Array): void {
  let parent: unknown = root
  for (const step of path.slice(0, -1)) parent = ownValue(parent, step)
  const last = path.at(-1) ?? ''
  if (ownValue(parent, last) !== null) throw malformed('a part points at something else')
  Object.defineProperty(parent, last, { value: bytes, writable: true, enumerable: true, configurable: true })
}

function ownValue(parent: unknown, step: string | number): unknown {
  const isPlace = typeof parent === 'object' && parent !== null && !(parent instanceof Uint8Array)
  if (!isPlace || !Object.hasOwn(parent, step)) throw malformed('a part points nowhere')
  return Object.getOwnPropertyDescriptor(parent, step)?.value
}

function malformed(what: string, cause?: unknown): AppError {
  return new AppError('invalid-input', `The message could not be read: ${what}.`, { cause })
}
