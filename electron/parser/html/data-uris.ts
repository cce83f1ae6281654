/** Shorter ones are icons and cost nothing. */
const LONGEST_KEPT = 8000
/** In any case, as the rules for addresses have it. */
const SCHEME = /data:/gi
const END = /["'`\s)<>]/g
/** Where a picture's address stands: in an attribute, a style, or a link of Markdown. */
const PICTURE = /(?:=\s*["']?|,\s*|\(["']?|\(<|\]:\s*<?)$/

/** A text without its long `data:` addresses, and those that are held, for which `data:,held-N` stands. */
export type Lightened = { readonly text: string; readonly held: readonly string[] }

/**
 * Takes the long `data:` addresses out of a page: the pictures and fonts of a saved page, megabytes that take seconds
 * to parse. `holds` says of which to keep them, by what stands in front of them; by default pictures. By hand, because an expression that matches 20 MB overflows the engine's stack.
 */
export function lightened(text: string, holds = isPicture): Lightened {
  const held: string[] = []
  let kept = ''
  let from = 0
  SCHEME.lastIndex = 0
  for (let at = SCHEME.exec(text)?.index; at !== undefined; at = SCHEME.exec(text)?.index) {
    END.lastIndex = at
    const end = END.exec(text)?.index ?? text.length
    SCHEME.lastIndex = end
    if (end - at <= LONGEST_KEPT) continue
    kept += `${text.slice(from, at)}data:,`
    if (holds(text, at)) {
      kept += `held-${held.length}`
      held.push(text.slice(at, end))
    }
    from = end
  }
  return { text: kept + text.slice(from), held }
}

const isPicture = (text: string, at: number): boolean =>
  text.slice(at + 5, at + 11).toLowerCase() === 'image/' && PICTURE.test(text.slice(Math.max(0, at - 12), at))

/** Empties the long `data:` addresses of a page whose pictures are not wanted. */
export const withoutDataUris = (html: string): string => withoutTokens(lightened(html).text)

const TOKENS = /data:,held-(\d{1,7})/g

/** Turns what stands for the addresses into empty ones. */
export const withoutTokens = (text: string): string =>
  text.includes('data:,held-') ? text.replace(TOKENS, 'data:,') : text

/** Puts the addresses back for which something stands. */
export const withAddresses = (text: string, held: readonly string[]): string =>
  held.length === 0 ? text : text.replace(TOKENS, (token, index: string) => held[Number(index)] ?? token)

/** The address that a token stands for; any other text as it is. */
export function heldAddress(text: string, held: readonly string[]): string {
  const index = /^\s*data:,held-(\d{1,7})\s*$/.exec(text)?.[1]
  return index === undefined ? text : (held[Number(index)] ?? '')
}
