import { Buffer } from 'node:buffer'

const BEFORE_CATALOGUE = 2000

/**
 * A file that lost its end (a broken download), with a new one that names the document's catalogue, so that all that is
 * there can be read; null if the catalogue is not there either.
 */
export function withNewEnd(bytes: Uint8Array): Uint8Array | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const catalogue = /\/Type\s*\/Catalog\b/.exec(file.toString('latin1'))
  if (catalogue === null) return null
  const before = file.toString('latin1', Math.max(0, catalogue.index - BEFORE_CATALOGUE), catalogue.index)
  const object = [...before.matchAll(/(\d{1,10}) (\d{1,5}) obj\b/g)].at(-1)
  if (object === undefined) return null
  const end = `\nendstream\nendobj\ntrailer\n<< /Root ${object[1]} ${object[2]} R >>\nstartxref\n0\n%%EOF\n`
  return Buffer.concat([file, Buffer.from(end, 'latin1')])
}
