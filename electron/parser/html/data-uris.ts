/** Shorter ones are icons and cost nothing. */
const LONGEST_KEPT = 8000
const END = /["'\s)<>]/g

/**
 * Empties the long `data:` addresses of a page: the pictures and fonts of a saved page, megabytes that take seconds
 * to parse and are not read. By hand, because an expression that matches 20 MB overflows the engine's stack.
 */
export function withoutDataUris(html: string): string {
  let kept = ''
  let from = 0
  for (let at = html.indexOf('data:'); at !== -1; at = html.indexOf('data:', END.lastIndex)) {
    END.lastIndex = at
    const end = END.exec(html)?.index ?? html.length
    END.lastIndex = end
    if (end - at <= LONGEST_KEPT) continue
    kept += `${html.slice(from, at)}data:,`
    from = end
  }
  return kept + html.slice(from)
}
