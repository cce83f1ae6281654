import { err } from '../../../shared/result.ts'
import { readSavedPage } from '../containers/saved-page.ts'
import { charsetDecoded } from '../mail/transfer.ts'
import type { ReadResult } from '../reading.ts'
import { readBinaryPlist, type PlistValue } from './binary-plist.ts'

/** Reads a page saved by Safari: its main resource only, not the frames and images saved with it. */
export async function readWebarchive(bytes: Uint8Array): Promise<ReadResult> {
  const page = entry(readBinaryPlist(bytes), 'WebMainResource')
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
  })
}

const entry = (value: PlistValue, key: string): PlistValue =>
  value instanceof Map ? (value.get(key) ?? null) : null
