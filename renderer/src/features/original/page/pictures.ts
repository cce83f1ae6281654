import type { SavedPart } from '../../../../../shared/contract/saved-page.ts'

/** No drawings among them: an SVG can be made to take any time. */
const INLINE = /^data:image\/(?:png|jpeg|jpg|gif|webp|avif);base64,[A-Za-z0-9+/=\s%]*$/

export type Pictures = {
  /** An address that can be shown without any request, or null. */
  readonly addressOf: (written: string, base?: string | null) => string | null
  /** The style sheet saved under an address, or null. */
  readonly styleOf: (written: string) => string | null
  /** Gives the memory back; the addresses are dead then. */
  readonly release: () => void
}

/** Finds the pictures and styles that came in one file with a page. What lies anywhere else is not there. */
export function savedPictures(parts: readonly SavedPart[], address: string | null): Pictures {
  const named = new Map(parts.flatMap((part) => part.names.map((name) => [name, part] as const)))
  const made = new Map<SavedPart, string>()
  const partOf = (written: string, base: string | null) =>
    named.get(absolute(written, base)) ?? named.get(written)
  return {
    addressOf(written, base = address) {
      if (INLINE.test(written)) return written
      const part = partOf(written, base)
      if (part === undefined || !part.type.startsWith('image/')) return null
      const known = made.get(part)
      if (known !== undefined) return known
      const url = URL.createObjectURL(new Blob([new Uint8Array(part.bytes)], { type: part.type }))
      made.set(part, url)
      return url
    },
    styleOf(written) {
      const part = partOf(written, address)
      return part?.type.startsWith('text/css') === true ? new TextDecoder().decode(part.bytes) : null
    },
    release: () => made.forEach((url) => URL.revokeObjectURL(url)),
  }
}

function absolute(written: string, base: string | null): string {
  const from = base !== null && URL.canParse(base) ? base : undefined
  if (!URL.canParse(written, from)) return written
  const url = new URL(written, from)
  url.hash = ''
  return url.href
}
