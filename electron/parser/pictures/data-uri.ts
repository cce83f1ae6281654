import { fromLatin1 } from '../mail/transfer.ts'
import type { FoundBytes } from './found-bytes.ts'

/** Everything before the comma is short; a longer one is no address of a picture. */
const LONGEST_HEAD = 300

/** The name of the scheme may be written in any case (RFC 3986). */
export const isDataUri = (address: string): boolean => /^data:/i.test(address)

/** The bytes in a `data:` address (RFC 2397), decoded leniently; looks at the length before it decodes anything. */
export function dataUriBytes(uri: string, most: number): FoundBytes {
  const comma = uri.slice(0, LONGEST_HEAD).indexOf(',')
  if (comma === -1) return null
  const encoded = uri.slice(comma + 1)
  if (!/;\s*base64\s*$/i.test(uri.slice(0, comma)))
    return encoded.length > most * 3 ? 'too-large' : unescaped(encoded)
  if (encoded.length * 0.75 > most + LONGEST_HEAD) return 'too-large'
  const letters = encoded.includes('%') ? Buffer.from(unescaped(encoded)).toString('latin1') : encoded
  return new Uint8Array(Buffer.from(letters, 'base64'))
}

/** Percent-encoded bytes among plain ones; a lone percent sign stands for itself, as in `width='100%'`. */
const unescaped = (text: string): Uint8Array =>
  fromLatin1(
    Buffer.from(text)
      .toString('latin1')
      .replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  )
