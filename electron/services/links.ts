import { AppError } from '../../shared/contract/define.ts'

const SCHEMES = new Set(['https:', 'http:', 'mailto:'])

/**
 * The address to hand to the system, in its parsed spelling. Only web and mail addresses pass: sources are full of
 * links, and other schemes start programs. Addresses with a user name pose as another host and are refused too.
 * @throws AppError invalid-input
 */
export function harmlessLink(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (parsed === null || !SCHEMES.has(parsed.protocol))
    throw new AppError('invalid-input', 'Only web and mail links can be opened.')
  if (parsed.username !== '' || parsed.password !== '')
    throw new AppError('invalid-input', 'Links with a user name are not opened.')
  return parsed.href
}
