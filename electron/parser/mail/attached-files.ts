import type { Attachment } from 'postal-mime'
import type { InnerFile } from '../../../shared/contract/parsed.ts'
import { binaryKind } from '../detect/binary-kind.ts'

const MOST = 200
/** Attachments in text that are no articles: invitations, visiting cards, signatures, delivery reports. */
const NO_ARTICLE =
  /^(?:text\/(?:calendar|vcard|x-vcard|css|csv|rfc822-headers|directory)|message\/(?!rfc822)|application\/(?:pgp|pkcs|x-pkcs|ics))/
const READABLE_TEXT = /^(?:text\/(?:html|plain|markdown|rtf)|message\/rfc822)$/

/** The attachments of a letter that can be articles; pictures shown in it, signatures and archives are none. */
export function attachedFiles(attachments: readonly Attachment[]): InnerFile[] {
  const names = new Set<string>()
  return attachments.slice(0, MOST).flatMap((attachment, index) => {
    const { filename, mimeType, content } = attachment
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
    if (bytes.length === 0 || NO_ARTICLE.test(mimeType)) return []
    const binary = binaryKind(bytes)
    if (binary === null ? !READABLE_TEXT.test(mimeType) : binary.format === null) return []
    return [{ path: ownName(filename, mimeType, index, names), bytes }]
  })
}

/** The attachment's name without folders, made different from those before it. */
function ownName(filename: string | null, mimeType: string, index: number, taken: Set<string>): string {
  const plain = (filename ?? '')
    .replace(/^.*[/\\]/, '')
    .slice(-200)
    .trim()
  const base = plain === '' ? `attachment-${index + 1}${mimeType === 'message/rfc822' ? '.eml' : ''}` : plain
  const name = taken.has(base) ? `${index + 1}-${base}` : base
  taken.add(name)
  return name
}
