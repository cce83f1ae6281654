/** An absolute http(s) URL without its fragment in normal form, or null: file paths, scripts and scraps are no sources. */
export function sourceUrl(words: string, base: string | null = null): string | null {
  const url = parsed(words.trim(), base)
  if (url === null || !/^https?:$/.test(url.protocol) || !url.hostname.includes('.')) return null
  if (url.username !== '' || url.password !== '') return null
  url.hash = ''
  return url.href.length <= 4096 ? url.href : null
}

/** Where a link leads if it may be shown: http(s) or mailto; else null. */
export function linkTarget(href: string, base: string | null): string | null {
  const url = parsed(href.trim(), base)
  if (url === null || !/^(?:https?|mailto):$/.test(url.protocol)) return null
  return url.href.length <= 4096 ? url.href : null
}

/** The host a reader knows a publisher by: without `www.` and such. */
export function publisherHost(url: string): string | null {
  const host = parsed(url, null)?.hostname.replace(/^(?:www\d?|amp|m|mobile)\./, '')
  return host === undefined || host === '' ? null : host
}

function parsed(words: string, base: string | null): URL | null {
  if (words === '' || words.length > 8192) return null
  try {
    return base === null ? new URL(words) : new URL(words, base)
  } catch {
    return null
  }
}
