import PostalMime, { type Email } from 'postal-mime'
import { err, ok } from '../../../shared/result.ts'
import { readHtml } from '../html/read-html.ts'
import { parsePiece, textOf } from '../html/tree.ts'
import { carrierOf } from '../pictures/carry.ts'
import type { PictureBytes } from '../pictures/found-bytes.ts'
import { candidate } from '../metadata/candidates.ts'
import { alsoFound, NOTHING_FOUND, type ReadResult } from '../reading.ts'
import { readText } from '../text/read-text.ts'
import { attachedFiles } from './attached-files.ts'
import { inlinePictures, picturesShown } from './inline-pictures.ts'
import { browserLink } from './browser-link.ts'
import { mailFound } from './mail-found.ts'

/** Code units of HTML; more is looked at only by the page reader, which has its own bounds. */
const LARGE = 2_000_000
const LIMITS = { maxNestingDepth: 50, maxHeadersSize: 256 * 1024, maxRfc822NestingDepth: 3 } as const

/**
 * Reads a letter or newsletter: its text, what its head says, and the attachments that can be articles. The head is
 * believed before what the text says of itself, but for the address, which only the text can give.
 */
export async function readMail(bytes: Uint8Array): Promise<ReadResult> {
  const mail = await parsed(bytes)
  if (mail === null) return err({ code: 'too-complex', detail: null })
  const pictures = inlinePictures(mail.attachments)
  const read = readBody(mail, pictures)
  if (!read.ok) return read
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value ?? ''
  const link = mail.html === undefined || mail.html.length > LARGE ? null : browserLink(mail.html)
  const found = mailFound({
    subject: mail.subject ?? '',
    fromName: mail.from?.name ?? '',
    fromAddress: mail.from?.address ?? '',
    date: header('date'),
    listId: header('list-id'),
  })
  const online = { ...NOTHING_FOUND, url: link === null ? [] : [candidate(link, 'mail.browser-link')] }
  return ok({
    ...read.value,
    format: 'eml',
    found: [found, online, read.value.found].reduce(alsoFound),
    attached: attachedFiles(mail.attachments),
  })
}

/** Null when the message is nested too deeply or its headers are too long. */
async function parsed(bytes: Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(bytes, LIMITS)
  } catch {
    return null
  }
}

/** HTML, unless the plain text is the letter itself and not a line that asks for another program. */
function readBody({ html = '', text = '' }: Email, bytesOf: PictureBytes): ReadResult {
  const suffices = html.trim() === '' || (html.length <= LARGE && textSuffices(text, html))
  if (!suffices) return readHtml(html, bytesOf)
  const read = readText(text)
  const images = read.ok ? picturesShown(html) : []
  if (!read.ok || images.length === 0) return read
  return ok({ ...read.value, drafts: [...read.value.drafts, carrierOf(images)], bytesOf })
}

const ADDRESSES = /[<([]?\bhttps?:\/\/\S+/g

/** Measured without addresses, of which the text of a newsletter often has more than words. */
function textSuffices(text: string, html: string): boolean {
  const words = text.replace(ADDRESSES, '').replace(/\s+/g, ' ').trim().length
  return words * 3 > textOf(parsePiece(html), LARGE).length && words * 2 > text.length
}
