import { toBytes } from './bytes.ts'
import { LIMITS } from './limits.ts'
import { refuse } from './refusal.ts'

const WINDOWS_RESERVED = /^(con|prn|aux|nul|clock\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i
const UNSAFE = /[:\\"<>|?*\p{Cc}\p{Bidi_Control}\p{Surrogate}\u{FFFD}]/u

/** Refuses a name that could land elsewhere, or differ between systems, if somebody unpacked the bundle. */
function checkName(name: string): void {
  if (toBytes(name).length > LIMITS.nameBytes) refuse('unsafe-archive', 'name too long', name.slice(0, 80))
  if (UNSAFE.test(name)) refuse('unsafe-archive', 'name with unsafe characters', name)
  const parts = name.replace(/\/$/, '').split('/')
  for (const part of parts) {
    if (part === '' || part === '.' || part === '..')
      refuse('unsafe-archive', 'name leads out of the archive', name)
    if (/[. ]$|^ /.test(part)) refuse('unsafe-archive', 'name ends in a dot or a space', name)
    if (WINDOWS_RESERVED.test(part)) refuse('unsafe-archive', 'name reserved by Windows', name)
  }
}

/** What file managers leave in archives they make: not part of any bundle, never read, no reason to refuse one. */
export const isLitter = (name: string): boolean =>
  name.startsWith('__MACOSX/') || /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(name)

/** One spelling for all names a case-insensitive or normalising file system would take for the same. */
const folded = (name: string): string =>
  name.replace(/\/$/, '').normalize('NFKC').toUpperCase().toLowerCase().normalize('NFC')

/**
 * Checks all names of an archive together and returns the one folder they share, with its slash.
 * @throws RefusalError
 */
export function checkNames(names: readonly string[]): string {
  const seen = new Map<string, string>()
  for (const name of names) {
    checkName(name)
    const key = folded(name)
    if (seen.has(key)) refuse('unsafe-archive', `clashes with ${seen.get(key) ?? ''}`, name)
    seen.set(key, name)
  }
  const first = names[0] ?? ''
  const root = first.slice(0, first.indexOf('/') + 1)
  if (root === '' || names.some((name) => !name.startsWith(root)))
    refuse('not-a-bundle', 'the archive does not hold exactly one folder')
  return root
}
