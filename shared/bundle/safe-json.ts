import { fromBytes } from './bytes.ts'
import { LIMITS } from './limits.ts'
import { refuse } from './refusal.ts'

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Parses JSON from an untrusted bundle: strict UTF-8, size and nesting capped before the parser sees it, no key that
 * could reach an object's prototype. @throws RefusalError
 */
export function parseUntrustedJson(bytes: Uint8Array, path: string): unknown {
  if (bytes.length > LIMITS.jsonBytes) refuse('too-large', 'JSON file too large', path)
  if (jsonDepth(bytes) > LIMITS.jsonDepth) refuse('invalid', 'JSON nested too deeply', path)
  let value: unknown
  try {
    value = JSON.parse(fromBytes(bytes))
  } catch {
    refuse('invalid', 'not JSON', path)
  }
  const key = findForbiddenKey(value)
  if (key !== null) refuse('invalid', `forbidden key ${key}`, path)
  return value
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPENING = new Set([0x5b, 0x7b])
const CLOSING = new Set([0x5d, 0x7d])

/** Deepest nesting of arrays and objects, by bytes outside strings; all structural characters are ASCII. */
function jsonDepth(bytes: Uint8Array): number {
  let depth = 0
  let deepest = 0
  let quoted = false
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (quoted) {
      if (byte === BACKSLASH) at++
      else if (byte === QUOTE) quoted = false
    } else if (byte === QUOTE) quoted = true
    else if (OPENING.has(byte)) deepest = Math.max(deepest, ++depth)
    else if (CLOSING.has(byte)) depth--
  }
  return deepest
}

function findForbiddenKey(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null
  for (const [key, inner] of Object.entries(value)) {
    if (FORBIDDEN.has(key)) return key
    const below = findForbiddenKey(inner)
    if (below !== null) return below
  }
  return null
}
