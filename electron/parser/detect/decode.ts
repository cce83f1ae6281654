import { getBOMEncoding, normalizeEncoding, TextDecoder } from '@exodus/bytes/encoding.js'
import { detect } from 'jschardet'
import type { Encoding, ImportWarning } from '../../../shared/project/source.ts'
import { warning } from '../reading.ts'

/** jschardet takes 26 ms for this much; more does not make it surer. */
const DETECTION_SAMPLE = 65_536
/** SingleFile and comments push the declaration beyond the 1 024 bytes of the standard. */
const META_SAMPLE = 4096

export type Decoded = {
  readonly text: string
  readonly encoding: Encoding
  readonly warnings: readonly ImportWarning[]
}

/**
 * Bytes to text, with the reason for the encoding: byte order mark, valid UTF-8 (before a declaration: pages are
 * re-saved as UTF-8 with their old one left in), declaration in a page, statistics, windows-1252. Never fails;
 * what cannot be decoded becomes U+FFFD and a warning. Not with Node's TextDecoder, whose windows-1252 loses quotes.
 */
export function decode(bytes: Uint8Array): Decoded {
  const declared = declaredCharset(bytes)
  const marked = getBOMEncoding(bytes)
  if (marked !== null) return result(bytes, marked, 'bom', declared)
  const wide = utf16WithoutMark(bytes)
  if (wide !== null) return result(bytes, wide, 'detected', declared)
  const utf8 = strictUtf8(bytes)
  if (utf8 !== null)
    return { text: utf8, encoding: { used: 'utf-8', declared, how: 'strict-utf8' }, warnings: [] }
  const meta = declared === null ? null : normalizeEncoding(declared)
  // A declaration that could be read as ASCII cannot be of UTF-16, and one of UTF-8 has just been proved wrong.
  if (meta !== null && meta !== 'replacement' && !meta.startsWith('utf-'))
    return result(bytes, meta, 'meta', declared)
  const guess = detectedCharset(bytes)
  return result(bytes, guess ?? 'windows-1252', guess === null ? 'fallback' : 'detected', declared)
}

function result(bytes: Uint8Array, used: string, how: Encoding['how'], declared: string | null): Decoded {
  const text = new TextDecoder(used).decode(bytes)
  const warnings: ImportWarning[] = []
  if (how === 'detected' || how === 'fallback') warnings.push(warning('encoding-guessed', used))
  if (declared !== null && normalizeEncoding(declared) !== used)
    warnings.push(warning('encoding-conflict', `${declared}, ${used}`))
  if (text.includes('\ufffd')) warnings.push(warning('replacement-chars'))
  return { text, encoding: { used, declared, how }, warnings }
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The charset an HTML page claims in a `meta`, as written. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Array.from(bytes.subarray(0, META_SAMPLE), (byte) => String.fromCharCode(byte)).join('')
  const found = /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]{1,80})/i.exec(head)?.[1]
  return found ?? null
}

/** Text of a European language in UTF-16 has a zero in every other byte, and always in the same half. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const half = sample.length / 2
  if (half < 2) return null
  if (odd > half * 0.4 && even < half * 0.02) return 'utf-16le'
  return even > half * 0.4 && odd < half * 0.02 ? 'utf-16be' : null
}

function detectedCharset(bytes: Uint8Array): string | null {
  const { encoding } = detect(bytes.subarray(0, DETECTION_SAMPLE))
  const name = encoding === null ? null : normalizeEncoding(encoding)
  return name === 'replacement' || name === 'utf-8' || name?.startsWith('utf-16') === true ? null : name
}
