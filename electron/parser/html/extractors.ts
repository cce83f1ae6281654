import { Readability } from '@mozilla/readability'
import Defuddle from 'defuddle'
import { parseHTML } from 'linkedom'

/**
 * The article's HTML by Mozilla's Readability, or null. It changes the DOM it works on, so each extractor gets one of
 * its own. It throws on some odd pages; that is an answer too.
 */
export function byReadability(html: string): string | null {
  try {
    const { document } = parseHTML(html)
    return new Readability(document, { keepClasses: true }).parse()?.content ?? null
  } catch {
    return null
  }
}

/** Defuddle insists on an address; this one can belong to no site, so that no rule made for a site applies. */
const UNKNOWN_ADDRESS = 'https://unknown.invalid/'

/**
 * The article's HTML by Defuddle, or null. Only the class with `useAsync` off: its other entry points ask services on
 * the network. It reads styles of the window, which linkedom does not have, and overflows its stack on hostile pages.
 */
export function byDefuddle(html: string, url: string | null): string | null {
  try {
    const { document } = parseHTML(html)
    Object.assign(document, { styleSheets: document.styleSheets ?? [] })
    return new Defuddle(document, { useAsync: false, url: url ?? UNKNOWN_ADDRESS }).parse().content
  } catch {
    return null
  }
}
