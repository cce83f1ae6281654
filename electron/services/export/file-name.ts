/** Names that Windows keeps for devices, whatever their extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
const FORBIDDEN = /[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu
const MAX_BYTES = 200

/**
 * A name that every file system takes and that stays in the folder it is put in: no separators, control or direction
 * characters, no device names, no leading or trailing dots and spaces, short enough in UTF-8. Keeps the extension.
 */
export function safeFileName(wanted: string): string {
  const clean = wanted.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ')
  const dot = clean.lastIndexOf('.')
  const extension = dot > 0 ? (/^\.[A-Za-z0-9]{1,12}$/.exec(clean.slice(dot).trim())?.[0] ?? '') : ''
  const stem = trim(extension === '' ? clean : clean.slice(0, dot))
  const short = trim(shorten(stem, MAX_BYTES - extension.length))
  const named = short === '' ? 'export' : short
  return (RESERVED.test(named) ? `_${named}` : named) + extension
}

const trim = (name: string): string => name.replace(/^[. ]+|[. ]+$/g, '')

/** Cuts between code points, never inside one. */
function shorten(name: string, maxBytes: number): string {
  let size = 0
  let kept = ''
  for (const character of name) {
    size += Buffer.byteLength(character)
    if (size > maxBytes) break
    kept += character
  }
  return kept
}
