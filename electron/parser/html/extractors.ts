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

/**
 * The article's HTML by Defuddle, or null. Only the class with `useAsync` off: its other entry points ask services on
 * the network. It reads styles of the window, which linkedom does not have, and overflows its stack on hostile pages.
 */
export function byDefuddle(html: string, url: string | null): string | null {
  try {
    const { document } = parseHTML(html)
    Object.assign(document, { styleSheets: document.styleSheets ?? [] })
    const options = { useAsync: false, ...(url === null ? {} : { url }) }
    return new Defuddle(document, options).parse().content
  } catch {
    return null
  }
}
