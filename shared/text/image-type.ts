import type { ImageType } from './document.ts'

type Signature = { readonly type: ImageType; readonly at: number; readonly letters: string }
const SIGNATURES: readonly Signature[] = [
  { type: 'image/png', at: 0, letters: '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR' },
  { type: 'image/jpeg', at: 0, letters: '\u00ff\u00d8\u00ff' },
  { type: 'image/gif', at: 0, letters: 'GIF87a' },
  { type: 'image/gif', at: 0, letters: 'GIF89a' },
  { type: 'image/webp', at: 8, letters: 'WEBPVP8' },
  { type: 'image/avif', at: 4, letters: 'ftypavif' },
  { type: 'image/avif', at: 4, letters: 'ftypavis' },
]
const LONGEST_SIGNATURE = 16

/** What kind of picture bytes begin as, whatever a name or a declaration says; null if none that is shown. */
export function imageTypeOf(bytes: Uint8Array): ImageType | null {
  const head = String.fromCharCode(...bytes.subarray(0, LONGEST_SIGNATURE))
  return SIGNATURES.find(({ at, letters }) => head.startsWith(letters, at))?.type ?? null
}
