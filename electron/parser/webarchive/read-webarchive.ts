import type { SavedPage } from '../../../shared/contract/saved-page.ts'
import { err } from '../../../shared/result.ts'
import { isSavedPart, readSavedPage } from '../containers/saved-page.ts'
import { pictureName } from '../html/picture-name.ts'
import { charsetDecoded } from '../mail/transfer.ts'
import type { PictureBytes } from '../pictures/found-bytes.ts'
import type { ReadResult } from '../reading.ts'
import { readBinaryPlist, type PlistValue } from './binary-plist.ts'

/** Reads a page saved by Safari: its main resource with its pictures, not the frames saved with it. */
export async function readWebarchive(bytes: Uint8Array): Promise<ReadResult> {
  const archive = readBinaryPlist(bytes)
  const page = entry(archive, 'WebMainResource')
  const html = entry(page, 'WebResourceData')
  const type = entry(page, 'WebResourceMIMEType')
  if (!(html instanceof Uint8Array)) return err({ code: 'damaged', detail: null })
  if (typeof type === 'string' && !/html|xml|text\/plain/i.test(type))
    return err({ code: 'unsupported', detail: `web archive of a file of type ${type.slice(0, 80)}` })
  const charset = entry(page, 'WebResourceTextEncodingName')
  const address = entry(page, 'WebResourceURL')
  return readSavedPage({
    format: 'webarchive',
    html: charsetDecoded(html, typeof charset === 'string' ? charset : null),
    address: typeof address === 'string' ? address : null,
    title: null,
    bytesOf: resourcesByName(entry(archive, 'WebSubresources')),
  })
}

/** The page as it was saved, with its pictures and styles under their addresses; null when there is none. */
export function savedInWebarchive(bytes: Uint8Array): SavedPage | null {
  const archive = readBinaryPlist(bytes)
  const page = entry(archive, 'WebMainResource')
  const html = entry(page, 'WebResourceData')
  if (!(html instanceof Uint8Array)) return null
  const charset = entry(page, 'WebResourceTextEncodingName')
  const address = entry(page, 'WebResourceURL')
  const resources = entry(archive, 'WebSubresources')
  const parts = (Array.isArray(resources) ? resources : []).flatMap((resource: PlistValue) => {
    const name = entry(resource, 'WebResourceURL')
    const type = entry(resource, 'WebResourceMIMEType')
    const data = entry(resource, 'WebResourceData')
    if (typeof name !== 'string' || typeof type !== 'string' || !(data instanceof Uint8Array)) return []
    return isSavedPart(type) ? [{ names: [pictureName(name)], type, bytes: new Uint8Array(data) }] : []
  })
  return {
    html: charsetDecoded(html, typeof charset === 'string' ? charset : null),
    address: typeof address === 'string' ? address : null,
    parts,
  }
}

const entry = (value: PlistValue, key: string): PlistValue =>
  value instanceof Map ? (value.get(key) ?? null) : null

function resourcesByName(resources: PlistValue): PictureBytes {
  const named = new Map<string, Uint8Array>()
  for (const resource of Array.isArray(resources) ? resources : []) {
    const address = entry(resource, 'WebResourceURL')
    const data = entry(resource, 'WebResourceData')
    if (typeof address === 'string' && data instanceof Uint8Array) named.set(pictureName(address), data)
  }
  return (name) => named.get(name) ?? null
}
