/** Longer addresses lead to no file that was saved beside a page. */
const LONGEST = 8192

/** One spelling of a picture's address, whoever wrote it down: absolute, if there is a base, and without a fragment. */
export function pictureName(address: string, base: string | null = null): string {
  if (address.length > LONGEST) return ''
  try {
    const url = base === null ? new URL(address) : new URL(address, base)
    url.hash = ''
    return url.href
  } catch {
    return address
  }
}
