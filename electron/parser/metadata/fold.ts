/** Letters and digits only, without case, width or accents' spelling: what two copies of a phrase share. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** One line of ordinary spaces, trimmed and not longer than `most` code units. */
export function oneLine(text: string, most = 2000): string {
  return text
    .slice(0, most * 4)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most)
}
