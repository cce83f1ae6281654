import { normalizeEncoding, getBOMEncoding, TextDecoder } from '@exodus/bytes/encoding.js'
import { SaxesParser } from 'saxes'
import { MAX_DEPTH } from '../limits.ts'
import type { Refusal } from '../reading.ts'

/** Looks up an attribute by its name with our prefix (`w:val`), or without one when it has no namespace. */
export type Attributes = (name: string) => string | null

export type XmlHandlers = {
  /** `skip` leaves out everything up to the end of the element, and the call of `close` for it. */
  readonly open?: (name: string, attributes: Attributes) => 'skip' | undefined
  readonly close?: (name: string) => void
  readonly text?: (words: string) => void
}

/** How reading ended: `damaged` after the part that is well-formed, `entities` at a DOCTYPE, `hostile` beyond the depth. */
export type XmlEnd = 'complete' | 'damaged' | 'hostile' | 'entities'

/** Why a document is refused for how reading its main part ended, if it is. */
export function xmlRefusal(end: XmlEnd): Refusal | null {
  if (end === 'hostile') return { code: 'too-complex', detail: null }
  return end === 'entities' ? { code: 'entities', detail: null } : null
}

/** More elements than this are no document; a novel of 150,000 words in Word has about 400,000. */
const MAX_ELEMENTS = 5_000_000

class Hostile extends Error {}
class Declares extends Error {}
class Damaged extends Error {}

/**
 * Streams an XML part of a document. Names come with the prefix that `prefixes` gives their namespace, whatever prefix
 * the file uses; those of other namespaces as `?:name`. Entities beyond the five of XML are errors, so nothing expands.
 */
export function readXml(
  bytes: Uint8Array,
  prefixes: Readonly<Record<string, string>>,
  handlers: XmlHandlers,
): XmlEnd {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const named = (uri: string, local: string) =>
    uri === '' ? local : `${Object.hasOwn(prefixes, uri) ? prefixes[uri] : '?'}:${local}`
  let depth = 0
  let skippedFrom = Infinity
  let elements = 0

  parser.on('error', () => {
    throw new Damaged()
  })
  parser.on('doctype', () => {
    throw new Declares()
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (++depth > MAX_DEPTH || ++elements > MAX_ELEMENTS) throw new Hostile()
    if (depth > skippedFrom) return
    const attribute: Attributes = (name) => {
      for (const entry of Object.values(attributes))
        if (named(entry.uri, entry.local) === name) return entry.value
      return null
    }
    if (handlers.open?.(named(uri, local), attribute) === 'skip') skippedFrom = depth
  })
  parser.on('closetag', ({ uri, local }) => {
    if (depth < skippedFrom) handlers.close?.(named(uri, local))
    else if (depth === skippedFrom) skippedFrom = Infinity
    depth--
  })
  const text = (words: string) => {
    if (depth < skippedFrom) handlers.text?.(words)
  }
  parser.on('text', text)
  parser.on('cdata', text)
  try {
    parser.write(xmlText(bytes)).close()
    return 'complete'
  } catch (error) {
    if (error instanceof Hostile) return 'hostile'
    if (error instanceof Declares) return 'entities'
    if (error instanceof Damaged) return 'damaged'
    throw error
  }
}

/** An XML file as text: by its byte order mark, its declaration, or as UTF-8. */
export function xmlText(bytes: Uint8Array): string {
  const head = Array.from(bytes.subarray(0, 200), (byte) => String.fromCharCode(byte)).join('')
  const declared = /^<\?xml[^>]{0,150}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1]
  const encoding = getBOMEncoding(bytes) ?? normalizeEncoding(declared ?? '') ?? 'utf-8'
  return new TextDecoder(encoding === 'replacement' ? 'utf-8' : encoding).decode(bytes)
}
