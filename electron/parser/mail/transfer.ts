import { normalizeEncoding, TextDecoder } from '@exodus/bytes/encoding.js'
import { decode } from '../detect/decode.ts'

/** Bytes as a string of one character per byte, which is what MIME's syntax is defined over. */
export const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

export const fromLatin1 = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(text, 'latin1'))

/** Undoes a Content-Transfer-Encoding (RFC 2045); what is damaged is taken as it stands. */
export function transferDecoded(body: string, encoding: string): Uint8Array {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return new Uint8Array(Buffer.from(body, 'base64'))
    case 'quoted-printable':
      return fromLatin1(unquoted(body.split('\n').map(unbroken).join('')))
    default:
      return fromLatin1(body)
  }
}

/** A line without the white space that transport may have added; one that ends in `=` goes on in the next. */
function unbroken(line: string): string {
  let end = line.length
  while (end > 0 && ' \t\r'.includes(line.charAt(end - 1))) end -= 1
  return line.charAt(end - 1) === '=' ? line.slice(0, end - 1) : `${line.slice(0, end)}\n`
}

const unquoted = (text: string): string =>
  text.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/**
 * The text of a part. Its declared charset is believed unless the bytes are valid UTF-8, as re-saved mails often are;
 * ISO-2022-JP is always valid UTF-8, being ASCII with escapes.
 */
export function charsetDecoded(bytes: Uint8Array, charset: string | null): string {
  const label = charset === null ? null : normalizeEncoding(charset)
  if (label === 'iso-2022-jp') return new TextDecoder(label).decode(bytes)
  const { text, encoding } = decode(bytes)
  const certain = encoding.how === 'bom' || encoding.how === 'strict-utf8'
  if (certain || label === null || label === 'replacement') return text
  return new TextDecoder(label).decode(bytes)
}

const WORDS =
  /=\?([\w.:-]{1,40})(?:\*[\w-]*)?\?([bq])\?([^?\s]*)\?=(?:\s+(?==\?[\w.:-]{1,40}(?:\*[\w-]*)?\?[bq]\?))?/gi

/** A header's text with its encoded words (RFC 2047) decoded. Neighbours of one charset are joined first: some cut letters in two. */
export function headerText(raw: string): string {
  let out = ''
  let end = 0
  let held: { readonly charset: string; readonly bytes: Uint8Array } | null = null
  const release = () => {
    if (held !== null) out += charsetDecoded(held.bytes, held.charset)
    held = null
  }
  for (const match of raw.matchAll(WORDS)) {
    const [all, charset = '', kind = '', words = ''] = match
    if (match.index > end || (held !== null && held.charset.toLowerCase() !== charset.toLowerCase()))
      release()
    out += plainHeader(raw.slice(end, match.index))
    const bytes =
      kind.toLowerCase() === 'b'
        ? transferDecoded(words, 'base64')
        : fromLatin1(unquoted(words.replaceAll('_', ' ')))
    held = { charset, bytes: held === null ? bytes : joined(held.bytes, bytes) }
    end = match.index + all.length
  }
  release()
  return (out + plainHeader(raw.slice(end))).replace(/\s+/g, ' ').trim()
}

/** Letters beyond ASCII are not allowed in a header but are there, in UTF-8 as a rule. */
const plainHeader = (raw: string): string =>
  /[\u0080-\u00ff]/.test(raw) ? charsetDecoded(fromLatin1(raw), null) : raw

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length)
  all.set(first)
  all.set(second, first.length)
  return all
}
