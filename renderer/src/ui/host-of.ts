/** The host of a web address as a reader knows it, without `www.`; null when it is no web address. */
export function hostOf(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, hostname } = new URL(url)
  return protocol === 'http:' || protocol === 'https:' ? hostname.replace(/^www\./, '') : null
}

/** Addresses the host program agrees to open; anything else in a source stays plain text. */
export function isOpenable(url: string): boolean {
  return URL.canParse(url) && ['http:', 'https:', 'mailto:'].includes(new URL(url).protocol)
}
