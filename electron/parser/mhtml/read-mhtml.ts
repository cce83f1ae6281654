import type { SavedPage } from '../../../shared/contract/saved-page.ts'
import { err, ok } from '../../../shared/result.ts'
import { isSavedPart, readSavedPage } from '../containers/saved-page.ts'
import { latin1 } from '../mail/transfer.ts'
import { leavesOf, parseMime, type MimePart } from '../mail/mime.ts'
import { pictureName } from '../html/picture-name.ts'
import type { PictureBytes } from '../pictures/found-bytes.ts'
import type { ReadResult } from '../reading.ts'
import { readText } from '../text/read-text.ts'

const isHtml = ({ type }: MimePart): boolean => type === 'text/html' || type === 'application/xhtml+xml'

/**
 * Reads a page saved as one file by a browser (MHTML, RFC 2557): the page itself with its pictures, never the frames and
 * styles saved with it. The day it was saved is not the day it was published and is not taken for it.
 */
export async function readMhtml(bytes: Uint8Array): Promise<ReadResult> {
  const root = parseMime(latin1(bytes))
  if (root === null) return err({ code: 'too-complex', detail: null })
  const page = pageOf(root)
  if (page === null) return err({ code: 'empty', detail: null })
  const address =
    root.header('snapshot-content-location') ??
    root.header('content-location') ??
    page.header('content-location')
  const subject = root.header('subject')
  if (isHtml(page))
    return readSavedPage({
      format: 'mhtml',
      html: page.text(),
      address,
      title: subject === null ? null : { words: subject, from: 'mhtml.subject' },
      bytesOf: partsByName(leavesOf(root), address),
    })
  const read = readText(page.text())
  return read.ok ? ok({ ...read.value, format: 'mhtml' }) : read
}

/** The page as it was saved, with its pictures and styles under their addresses; null when there is none. */
export function savedInMhtml(bytes: Uint8Array): SavedPage | null {
  const root = parseMime(latin1(bytes))
  const page = root === null ? null : pageOf(root)
  if (root === null || page === null || !isHtml(page)) return null
  const address = page.header('content-location') ?? root.header('snapshot-content-location')
  const parts = leavesOf(root)
    .filter((part) => part !== page && isSavedPart(part.type))
    .flatMap((part) => {
      const location = part.header('content-location')
      const id = part.header('content-id')
      const names = [
        ...(location === null ? [] : [pictureName(location, address)]),
        ...(id === null ? [] : [pictureName(`cid:${id.replace(/^<|>$/g, '')}`)]),
      ]
      return names.length === 0 ? [] : [{ names, type: part.type, bytes: new Uint8Array(part.bytes()) }]
    })
  return { html: page.text(), address, parts }
}

/** The part the file names as its start, or that has the page's address; else the first that is HTML, or text. */
function pageOf(root: MimePart): MimePart | null {
  const leaves = leavesOf(root)
  const start = root.parameter('start')
  const address = root.header('snapshot-content-location') ?? root.header('content-location')
  const named = leaves.find((part) => start !== null && part.header('content-id') === start)
  if (named !== undefined && isHtml(named)) return named
  return (
    leaves.find((part) => isHtml(part) && address !== null && part.header('content-location') === address) ??
    leaves.find(isHtml) ??
    leaves.find(({ type }) => type === 'text/plain') ??
    null
  )
}

/** Parts are referred to by their address, which may be relative, or by their id. Decoded only when asked for. */
function partsByName(parts: readonly MimePart[], base: string | null): PictureBytes {
  const named = new Map<string, MimePart>()
  for (const part of parts) {
    const location = part.header('content-location')
    const id = part.header('content-id')
    if (location !== null) named.set(pictureName(location, base), part)
    if (id !== null) named.set(pictureName(`cid:${id.replace(/^<|>$/g, '')}`), part)
  }
  return (name) => named.get(name)?.bytes() ?? null
}
