import type { SourceFormat } from '../../../shared/project/source.ts'
import { ok } from '../../../shared/result.ts'
import { readHtml } from '../html/read-html.ts'
import { candidate } from '../metadata/candidates.ts'
import { oneLine } from '../metadata/fold.ts'
import { sourceUrl } from '../metadata/urls.ts'
import type { PictureBytes } from '../pictures/found-bytes.ts'
import { alsoFound, NOTHING_FOUND, type ReadResult } from '../reading.ts'

type SavedPage = {
  readonly format: SourceFormat
  readonly html: string
  /** Where the saving program says the page came from. */
  readonly address: string | null
  /** The title it noted, and where. */
  readonly title: { readonly words: string; readonly from: string } | null
  /** Finds what was saved with the page. */
  readonly bytesOf: PictureBytes
}

/** Whether a file saved beside a page is one of those it is shown with: its styles and its pictures, never its frames. */
export const isSavedPart = (type: string): boolean =>
  /^(?:text\/css|image\/(?:png|jpeg|gif|webp|avif))\b/i.test(type)

/**
 * Reads a page out of the file it was saved in. Its address goes into the page as browsers note it there, so that its links
 * are read against it, and before what the page says of itself, which is wrong for one page in ten.
 */
export function readSavedPage({ format, html, address, title, bytesOf }: SavedPage): ReadResult {
  const url = address === null ? null : sourceUrl(address)
  const note = url === null ? '' : `<!-- saved from url=(${String(url.length).padStart(4, '0')})${url} -->\n`
  const read = readHtml(note + html, bytesOf)
  if (!read.ok) return read
  const words = oneLine(title?.words ?? '')
  const saved = { ...NOTHING_FOUND, url: url === null ? [] : [candidate(url, 'saved-from')] }
  const named = {
    ...NOTHING_FOUND,
    title: title === null || words === '' ? [] : [candidate(words, title.from)],
  }
  return ok({ ...read.value, format, found: [saved, read.value.found, named].reduce(alsoFound) })
}
