import { readXml } from './xml.ts'
import type { Properties } from './properties.ts'

const PREFIXES = {
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'urn:oasis:names:tc:opendocument:xmlns:meta:1.0': 'meta',
}
const PROPERTIES: Readonly<Record<string, keyof Properties>> = {
  'dc:title': 'title',
  'dc:creator': 'creator',
  'meta:initial-creator': 'creator',
  'dcterms:modified': 'modified',
  // OpenDocument's date of the last change.
  'dc:date': 'modified',
  'dc:language': 'language',
}
const LONGEST_VALUE = 2000

/** The properties in `docProps/core.xml` or OpenDocument's `meta.xml`, the first of each that is not empty. */
export function readDublinCore(bytes: Uint8Array | null): Properties {
  const found: Record<string, { name: string; value: string }> = {}
  let inside: string | null = null
  let value = ''
  if (bytes !== null)
    readXml(bytes, PREFIXES, {
      open(name) {
        inside = name
        value = ''
        return undefined
      },
      close(name) {
        const key = PROPERTIES[name]
        if (key !== undefined && name === inside && value.trim() !== '' && !Object.hasOwn(found, key))
          found[key] = { name: `properties.${name}`, value: value.trim() }
        inside = null
      },
      text(words) {
        if (value.length < LONGEST_VALUE) value += words.slice(0, LONGEST_VALUE)
      },
    })
  return found
}
